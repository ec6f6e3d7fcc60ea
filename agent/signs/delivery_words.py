"""The words by which a wished time is told from others: wishes, having the thing, events, and what is others' own."""

from __future__ import annotations

import re

from agent.compiled import compiled
from agent.signs.phrases import phrases
from agent.stems import Sought

_GLADLY = (
    "(I'd|I would|we'd|we would|that'd|that would|it'd|it would|everyone would) be ((very|really|quite|more than|perfectly|"
    "absolutely|just|so|the) )*(content|happy|glad|pleased|delighted|grateful|thrilled|satisfied|splendid|great|perfect|"
    "ideal|wonderful|fantastic|lovely|good|fine|excellent|superb|brilliant|marvell?ous|best|super|nice|helpful|relieved|dream|"
    "able to (sleep|breathe|relax))|(I|we)('m|'re| am| are|'ll be| will be) (an? )?((very|really|one|perfectly) )*(happy|content|delighted|relieved|grateful)"
    "( (man|woman|person|camper|people|team|bunch|customer))?|(sleep|rest) (better|well|easy|easier|soundly|peacefully)"
)
GLAD = Sought(phrases(_GLADLY))
IF_GLAD = compiled(
    r"^\W*(?:(?:and|but|so|well|um|uh|yes|ideally)\W+)*(?:if|as long as|provided)\b|"
    r"\b(?:happy|glad|pleased|delighted|grateful|thrilled|great|perfect|ideal|wonderful|fantastic|lovely|good|nice|best|helpful|like\s+it|love\s+it|appreciate\s+it)\s+if\b",
    re.IGNORECASE,
)
"""A condition that somebody would be glad of is a wish: "if it were running in four days, that would be splendid"."""

IF_YOU_COULD = compiled(
    r"\bif (?:you|it|they|everything|all of it|that|this|(?:the|your) \w+)(?: all)? (?:could|can|were(?! to\b)|was)\b[^,;]{0,40}?"
    r"\b(?:install|set up|deploy|deliver|finish|complet|finali[sz]|done|ready|running|in place|live|up|here|there)",
    re.IGNORECASE,
)
"""A condition that asks for it politely: "if you could have it installed in three days, we'd be ready"."""

WISH = Sought(
    phrases(
        "(I|we|they|she|he|us|boss|management|board|team|who|that|it|which|everything|all|\\w+s)('ll|'d|'re|'ve|'m)?( (all|really|still|now|"
        "just|also|would|will|'ll|do|'d|are|'re|'m|am|very|much|should))* ?(want|wants|wanna|need|needs|wish|hope|"
        "hoping|aim|aiming|plan|planning|intend|expect to|anticipate|prefer|must|have to|has to|gotta|got to|had better|"
        "'d better|should|shall|would like|'d like|'d love|'d prefer|ought to|look to|looking (to|at)|going for|"
        "(shooting|pushing|gunning) for)",
        "(I|we|they|you|these|those)'ve (got )?to (be|have|get|go|come|run|work|stand|arrive|start|open)|(it|this|that|she|he)'s (got )?to (be|have|get|go|come|run|work|stand|arrive|start)(?= )",
        "(want|wants|wanted|need|needs|needed|must|required|requested|has to|have to|got to|gotta|wanna|should|ought to) (be|"
        "happen|occur|have|go|get|come|arrive|reach|work|start|begin|open|take place|function|it|them|this|everything|to|"
        "all|read|ring|run)",
        "(our|my|the) (\\w+ )?(intention|preference|goal|target|aim|plans?|timetable|timeline|time ?frame|deadline|"
        "cut-?off|go-live|launch|roll-?out|(target|start|due) date|schedule|roadmap|horizon|hope|idea|project plan|"
        "changeover|switch|installation|migration|move)",
        "(is|are|was|'s|'re|been|being) ((now|currently|still|all|just|only|tentatively|provisionally|been) )*(planned|"
        "scheduled|due|targeted|slated|set|fixed|foreseen|brought forward|aimed|committed|pencill?ed|planning|shooting|"
        "aiming|hoping|looking|targeting|launching|pushing|gearing|heading|wanted|needed|required|happening)",
        "(changeover|switch|go-?live|launch|opening|cut-?over|start date|pilot|roll-?out)( date)?('s| is| will be| should be| on| "
        "in| at| from)",
        "^((oh|well|so|ideally|hopefully|realistically|uh|um|and|yes|yeah),? )*(ideally|hopefully|realistically|preferably|"
        "latest|go-?live|start|target|cut-?off|deadline|timeline|time ?frame|due|launch|launching|opening|needed|wanted|"
        "required|exhibition|inspection|pilot|delivery|(start|target|new|launch) date|date|completion|needs|need|want|gotta|"
        "got|must|installation|shipping|aiming|hoping|looking|planning|shooting|up|live|install)",
        "(they|it|these|those|we|all|both)('re|'s| are| is) to (be|come|go|arrive|stand|run|start)(?= )",
        "please (run|start|begin|deliver|bring|fit|install|have) (it|them|these|those|us|this|everything)",
        "(isn't|not|haven't|hasn't|don't|aren't) (\\w+ )?(spend|spent|used|committed|drawn|claimed)(?=[^.;!?]{3,60} (goes? back|los[et]|lapses?|expires?|is gone))",
        "ideal|perfect|ideally|preferably|realistically|desirable|imperative|essential|crucial|hopefully",
        "(let's|let us|we'd|we would|we'll|we will|we're|we are|I'd|I would|I'll|we)( (all|just|only|really|like|be|gonna|"
        "going to|to|probably|have|love to|want to))* (do (it|this)|go (ahead|live)|start|begin|launch|commence|rolling|flip "
        "the switch|switch|kick (it |this |things )?off|get (it|this|going|started)|move (over|to|onto|across)|open|reopen|"
        "be (live|up)|have (it|this|everyone|everything|all)|be (happy|glad|delighted|grateful|thrilled))",
        "(give|giving|gives|leaves?|got|'ve got|have|has|only|just) (us |me |it )?((only|just|got|about|like|maybe|some|"
        "exactly|a|another|till|until) )*(\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|couple|few|"
        "week|month|year|till|until|fortnight)",
        "(that's|that is|it's|is) (the|our|when|what) (\\w+ )?(date|deadline|plan|goal|target|we|I|it|idea|cut-?off|aim)",
        "(promised|committed|agreed|decided|settled|noted|put down|written down|wrote down|pencill?ed in|entered) (\\w+ ){0,4}?(on|to|for|by|in|from|launch|they'd|they would)",
        "(money|budget|funds?|grant|funding|subsidy|it|sum|amount)( \\w+){0,2}? (has|have|must|needs?|ought|got)( got)? to be "
        "(spent|used|committed|allocated|invested|drawn|claimed|gone|used up)",
        "(commit|spend|use|allocate|draw|claim|use up|invest) (it|this|that|them|the (money|budget|funds?|grant|subsidy|"
        "funding|sum|rest)|our \\w+)",
        "(money|budget|funds?|grant|funding|subsidy)( \\w+){0,2}? (expires?|lapses?|runs out|is lost|is gone|goes back|ends)",
        "(before|by the time|when|until) (our|the) (\\w+ ){0,2}?(contract|licen[cs]e|lease|agreement|subscription|support|"
        "warranty|maintenance)( \\w+){0,2}? (ends?|expires?|runs out|lapses?|is up|renews?)",
        "(go|goes|going|put|gets?|get|bring|brings) (\\w+ )?(live|into production|online|operational)",
        "(it's|that's) (an? )?(very |pretty |rather |quite )?(tight|short|close)",
        "(may|can|must|should|has to|have to|mustn't|shouldn't|can't|must not|should not|cannot|could) (only |not |at most )?take",
        "(I've|we've|I have|we have) been (given|told|allowed|granted)(?! by)",
        "(I|we)('d| would|'ll| will) be (wanting|needing|after|picking|collecting|fetching|coming (for|to (get|fetch|collect)))",
        "(fit|squeeze|slot) (us|me|it|this|them) in",
        "(pick(ing)?|collect(ing)?|fetch(ing)?|tow(ing)?) (it|them|this|that|these|one|ours)",
        "(it|they|these|those|this one)('s|'re| are| is)? (goes|go|going) in(?! (for|to|with|and|there|at|one)(?!\\w))",
        "(get|bring|send) (me |us )?(it|them|one|two|some(one|body)) ((out|over|up|down|round|along) )*(to (us|me)|here|round|over|out)(?!\\w)",
        _GLADLY,
    )
)
"""The frame of a wish, a duty or a plan."""

HAVING = Sought(
    phrases(
        "install\\w*|set[- ]?up|setup|deploy\\w*|deliver\\w*|implement\\w*|roll(ed)?[- ]?out|up and running|operational|in (place|use|operation|service)|"
        "go(es|ing)? live|live|commission\\w*|done|finish\\w*|complet\\w*|finali[sz]\\w*",
        "(need|want|like|have|get|expect|receive) (it|them|everything|both|all|this|these|those)",
        "(it|they|them|everything|all|both|tools?|systems?|software|products?|solution|equipment|units?)( \\w+){0,4} (ready|running|working)",
    )
)
"""Words for having what is for sale, or for the work that it takes."""


EVENT = Sought(
    phrases(
        "(season|school|term|line|ship|boat|train|trains|plane|exhibition|fair|show|opening|clinic|shop|store|hotel|"
        "restaurant|inspection|audit|inspectors?|law|legislation|regulation|patients|students|guests|tenants|staff|starters|we|"
        "I|clients|merger|relocation|race|game|concert|gig|conference|ceremony|event|elections?|wedding|winter|harvest|"
        "exams?|kitchen|factory|plant|site|building|office|lab|laboratory|league|tour|ward|dry dock|shipments|customers|"
        "trade show|campaign)( [^\\s,.;!?]+){0,3}? (starts?|begins?|opens?|reopens?|sails?|leaves?|closes?|joins?|comes?|coming|takes? "
        "(place|effect)|rolls?|runs?|kicks? off|moves?|expires?|ends?|is|are|'s|arrives?|go|goes|returns?)",
        "(we have|there's|there is|we've got) (an?|our|the) ([\\w-]+ ){0,3}?(in|on|at)",
    )
)
_DUTIES = phrases(
    "(turnaround|lead times?|response|processing|reporting|cycle|cut|reduce|shorten|bring down|halve)[^.;!?]{0,40}?(under|"
    "below|less than|down to|from|to(?= (under|below|an?|one|two|three|four|five|six|\\d+) ))",
    "(file|submit|notify|declare|answer|respond|reply|refund|retain|archive|appeal)( (?!by\\b)[^\\s.;!?]+){0,4}? (within|for|in)(?= )",
    "(that|which|who) (?!{done}\\b)((always|also|really) )*((can|could|will|would|must|should) (?!{done}\\b)\\w+|\\w+s)( (?!{done}\\b)[^\\s.,;!?]+){0,4}? (within|in|under|for|up to|at least|over|every)(?= )",
    done="(is|are|be|was|has|have|had|we|I|you|they|it|he|she|the|our|my|this|means|starts?|begins?|opens?|comes?|arrives?|goes|go|gets|happens?|takes?|matters|works for|suits|needs?|"
    "would|should|can't|could|will|must|ends?|happen|come|get|arrive)",
)
"""What has to be done, or is to be had, over and over within so long ("a system that answers within a day")."""

OTHER_TIMES = Sought(
    phrases(
        _DUTIES,
        "(pay|pays|paid|payment|payable)( (?!by\\b)[^\\s.;!?]+){0,3}? (within|in)(?= )",
        "on (holiday|leave|vacation|tour)( [^\\s.;!?]+){0,3}? (from|until|till|between)(?= )",
        "(board|committee|council|management|directors|trustees|partners|team) (next )?(meets?|sits?|decides?|gets? together|convenes?)",
        "(need|want|get|have|send|receive|expect|see|like) (me |us )?((the|an?|your|this|that|those|some|any|written) )*([\\w-]+ )?"
        "(quotes?|quotations?|proposals?|offers?|brochures?|contracts?|paperwork|documents?|invoices?|samples?|catalogues?|price lists?|figures|answer|reply|details)",
    )
)
"""A day of papers, payments, holidays or meetings, and what is to be had over and over within so long."""


NOT_OURS = Sought(
    phrases(
        "(our|my|the|their|your|most|some|other|a|his|her|those|these) (\\w+ ){0,2}?(customers?|clients?|patients?|guests?|users?|"
        "members?|visitors?|competitors?|suppliers?|vendors?|providers?|contractors?|neighbou?rs?|friends?|daughter|son|wife|"
        "husband|kids?|brother|sister|cousin|landlord|predecessor|drivers?|students?|couriers?|carriers?)( (usually|always|often|"
        "really|all|who|typically|mostly|now|just))* (need|needs|needed|want|wants|wanted|expect|expects|expected|get|gets|ask|"
        "asks|demand|demands|require|requires|like|wait|took|take|takes|has|had|have|were|was|is|order|got|said|say)(?! been)",
        "(you|they|he|she|it|supplier|vendor|provider|competitor|colleague|somebody|someone|website|brochure|article|people|guys|"
        "team)( \\w+)? (said|says|told|tells|promised|claimed|claims?|wrote|writes|quoted|mentioned|reckoned|estimated|assured|"
        "guaranteed)",
        "((?<!may\\s)(?<!can\\s)(?<!must\\s)(?<!should\\s)(?<!could\\s)(?<!to\\s)(?<!not\\s)(?<!t\\s)take|takes|took|lasts|(?<!the\\s)(?<!very\\s)last(?! (day|week|month|quarter|working))|lasted|taking|would take|will take|'ll take|spans?|runs? from|runs until|run until)(?! (place|effect|"
        "over|off|bookings|orders|delivery|it|them|on|our|part|care|in))",
        "(save|saves|saving|saved|earn\\w*|recoup\\w*|amorti[sz]\\w+)|pays? (for )?itself|pays? (off|back)|(get|got|have|has|earn|'ve got) (it|the money|my money|our money|that) back|"
        "breaks? even|carried over|carry (it )?over|rolls? over|rolled over",
        "(we|I|they|he|she) ((just|only|already|recently|also|even) )*(delivered|installed|finished|completed|shipped|launched|deployed|"
        "celebrated|attended|visited|sold|lost|bought|made ((so|too|very|quite) )?(many|much|several|some|a lot|a few|lots))",
        "(had|got) (one|it|them|that|this|ours|those|some|everything) (done|made|\\w+ed)|there('s| has| have| had)( \\w+)? been",
        "was|were(?! (thinking|hoping|looking|aiming|planning))|wasn't|weren't|went|came|closed|left|joined|retired|began|had been|used to|back in (the|my|those|19|20)\\w*|since|needed (two|three)|"
        "(?<!be\\s)invoiced|turned up|arrived|paid|happened|broke|failed",
        "(wish|wishing|have|having) you (all )?(an?|the)|(?<!d\\s)(usually|normally|typically|generally)|always|on average|each year|every year|annually|auto-?renews?|automatically|monthly|"
        "quarterly|each of|so far|by now|(takes|take) me|flat out|busy",
        "if (we|I|you|they) (started|signed|ordered|bought|took|began|went|needed|wanted)|if (it|that) (were|was)|hypothetically|"
        "suppose|imagine|(^|let's )say we (sign|start|buy|order)",
        "(invoices|reports|salaries|wages|fees|taxes|payroll|bills|budgets?) (are|is|get|have to be|runs?|must be|go|went|come)"
        "(?! (spent|used|committed|lost|gone))",
        "(contract|lease|licen[cs]e|agreement|subscription|deal|policy|quotation|quote|offer|price|warranty|scaffolding|tariff)( "
        "(with|on|for)( \\w+){1,4}?)? ((only|is|are|'s|'ll|will|just|still|automatically|itself) )*(ends?|expires?|runs? out|runs|"
        "renews?|rented|goes up|go up|is up|valid|up (in|on))",
        _DUTIES,
        "(bring|get)[^.;!?]{0,40}?(below|down to|back under|to under|back below)",
        "(have|get|got|need|send|want|know|see) ((me|us|you|the|your|their|those|all|her|his) )*(names?|list|details|paperwork|numbers?|figures?|"
        "link|manuals?|drawings?|badges?|pass|passes|access|address|invitation|certificates?|reply|answer|ID|IDs)",
        "(I'm|I am|I'll be|I shall be|I will be|we're|we are|he's|she's) (off|out|away|back|on holiday|on leave|travelling|"
        "traveling|abroad|available|free|in the office|driving|there)",
        "(for|everything for|decide) today|(spend|pay|sign|order) (it|that|this) (today|tomorrow)|(in a|kinda in a) (rush|hurry)|Today is|can't leave|mortgage|loan|interest",
        "(earmarked|approved|allocated|budgeted|set aside|put aside|reserved|available|left|over)( (money|it|that|this|for))* (for|in)?(?= ?(this|the|next|20))",
        "(warranty|guarantee|contract|commitment|term|licen[cs]e|subscription|lease|notice|retention|trial|course|session|"
        "training|workshop)( (period|is|for|of|lasts|runs|with|about|over|on))* (\\w+ )?$",
    )
)
