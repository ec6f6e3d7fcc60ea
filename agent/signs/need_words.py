"""Whose need it is not: another firm's, an earlier time's, somebody's say-so, or a question written without its "
"mark."""

from agent.signs.phrases import phrases

WORD = "[^\\s.,;!?]+"
"""Any word, with what hangs on it ("customer's")."""

NOT = (
    "(not|never|isn't|aren't|wasn't|don't|doesn't|didn't|won't|wouldn't|can't|cannot|couldn't|haven't|hasn't|"
    "isnt|arent|dont|doesnt|wont|cant|ain't|hardly|barely)"
)
"""A negation as a word of its own: at the start of a phrase "n't" alone would be cut from its verb."""

OF_ORDER = (
    "(the|that|this|those|these|our|my|your|any) (\\w+ )?(quantit(y|ies)|numbers?|dates?|orders?|amounts?|prices?|offers?|proposals?|figures?|timelines?|"
    "schedules?|budgets?|contracts?|terms|plan|deadline|appointment)(?!\\w)"
)
"""What the order says: who sees no reason to change it may well need it."""

PART = phrases(
    "(one|another|some|most|two|three|four|five|six|the (other|others|second|third|fourth|last|rest|remaining|smaller|bigger|new|old)( \\w+)?)"
    "( (of (them|the|our|my|those|these|us)))?( [\\w-]+){0,2}? (branch(es)?|offices?|sites?|locations?|teams?|departments?|schools?|shops?|stores?|halls?|plants?|"
    "buildings?|warehouses?|crews?|workshops?|floors?|labs?|groups?|classes|lines?|machines?|people|colleagues|engineers?|developers|designers|trucks?|vans?|rooms?|"
    "houses|wards?|units?)( (?!(we|I|our|they)(?!\\w))[^\\s.;!?]+){0,8}? (doesn't|don't|does not|do not|won't|will not)",
)
"""A part of the firm, of which a need is denied: the rest has it ("three, because one branch doesn't require it")."""

EXCEPTED = "(?![^.;!?]{0,60}(?<!\\w)(but(?! (thanks?|thank you|I appreciate|I was|I wanted to|I'm|I am|I'd|it's (good|nice|always|interesting)|always|(good|nice) to)(?!\\w))|except|although|however|until|unless|only|when|apart|most of the time)(?!\\w))"
"""What must not follow words of contentment ("it works fine, except ...")."""

OFTEN = (
    "((always|often|constantly|regularly|just|never|still|all|even|really|simply|so|too|far|much|way|usually|sometimes|"
    "the time|every day|every week|keep|keeps|are|is|'re|'s|get|gets|getting|been|being|be|have|has|had|already|now|"
    "like|um|uh) )*"
)
"""What may stand between a subject and its trouble ("our vans are always getting ...")."""

HEARSAY = phrases(
    "you (seem to|might|may|probably|must|people|keep|always|also|mentioned|said|told|claim|think|reckon|believe)",
    "(my|our|his|her|their) (last|old|previous|former|first|other) (employer|company|job|boss|firm|school|place|"
    "landlord)",
    "(my|a|our|his|her) (neighbou?r|friend|cousin|brother|sister|uncle|mate|brother-in-law)s?('s)?",
    "a competitor('s)?|(friend|colleague|mate) of (mine|ours)|next door|down the road|across the street",
    "in the next (town|village)|back (then|in the day|in \\d+|when)|in those days|years ago|once upon a time",
    "before (we|I) (hired|had|moved|joined)|used to(?! (it|that))|what if|apparently|supposedly|allegedly|reportedly",
    "I (hear|heard|read|remember|gather|recall)(?! (you|from|my|our|complaints)(?!\\w))",
    "(they|he|she|people|everyone|everybody|some|an? \\w+|the (article|paper|salesman|rep|seller|news|vendor|"
    "consultants?)) (say|says|said|claim|claims|claimed|told|thinks?|wrote|reckons?)",
    "(most|many|other|half of all|all) (companies|hospitals|clinics|schools|farms|firms|people|businesses|shops)",
    "(most|many|other|half of all) (customers|clients|users)",
    "^(?![^?]{1,60}\\?:)\\s*((so|and|but|um|uh|okay|ok|well|now|yeah|like) )*(can|could|do|does|did|is|are|will|would|should|may|shall|"
    "has) (I|we|you|it|that|this|the|there|they|your|my|our|anyone)",
    "^(?![^?]{1,60}\\?:)\\s*((so|and|but|um|uh|okay|ok|well|now|yeah|like) )*(what|how|when|where|who|which) "
    "(do|does|is|are|would|happens|if|about|ones?|of (them|these|those)|kind|type|sort|model|size|brand|make)(?! (really )?(want|need|lack|love|like|be))",
    "(the|that|this) (link|attachment|login|invite|invitation|sound|audio|microphone|price|quote|offer|proposal|"
    "contract)",
    "(my|your) (line|camera|screen|mic|microphone|connection|internet|wi-?fi|headset|phone battery|train|calendar|"
    "address)",
    "(know|heard|read|seen) ((about|of|it|that|this|them|those) )*(from|in) (stories|hearsay|the (news|papers?|movies|films)|television|tv|books|films)|(have|has|had) (never|not) "
    "(once )?complained|never complain\\w*|"
    "weather|traffic|sorry|(this|that) (call|meeting)|(first|last|second) (call|meeting)|hear (you|me)|see your",
    "(last|old|previous|former) (one|system|tool|lot|software|supplier|vendor|provider|project)( we had)? (was|were|"
    "had|cost)",
)
"""Another firm, an earlier time, hearsay, the call itself, a question without its mark: for `Sign.unless`."""

_YOURS = phrases(
    "your (competitors?|brochure|website|colleague|customers|clients|other|last|support|ad|advert|article|"
    "e-?mail)('s)?",
)
ELSEWHERE = f"{HEARSAY}|{_YOURS}"
"""The same, and whatever is the seller's own."""
