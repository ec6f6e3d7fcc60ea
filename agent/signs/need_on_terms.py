"""A need denied only on some terms, or what somebody else would do: none of it denies the need.

"It has to be on Wednesday's boat or it's no use to us" says when it is needed, "ten kilos is no use, we need twenty" how
much, and "I don't know what Ann would do" says nothing of what it would be for.
"""

from agent.signs.phrases import phrases, words
from agent.stems import Screened

_USELESS = (
    "((no|little|hardly any|of no|isn't (any|much|of any)|not (any|much|of any|of much)|never any) ((real|great|earthly|particular) )?(use|good|help|need|value|point)|useless|pointless|worthless|worth nothing|not worth (it|the \\w+)|"
    "(don't|won't|wouldn't|do not|will not|would not|needn't|dont|wont|no longer) ((really|even|any longer) )*(need|want|require|bother|have any (use|need) for|have)|(have|'ve|got|had|has) no ((real|more|further) )?(use|need))"
)
_TIME = words(
    """
    (mon|tues|wednes|thurs|fri|satur|sun)days?, mornings?, afternoons?, evenings?, nights?, weekends?, weekdays?, tomorrow, tonight, next (week|month|year|season), january, february, march, april, may, june,
    july, august, september, october, november, december, spring, summer, autumn, winter, christmas, easter, new year('s)?, thanksgiving, noon, midday, the (end|middle|first|last day|\\w+th|second|third|weekend|holidays?|season), \\d+(st|nd|rd|th)?,
    (a|one|two|three|four|five|six) (days?|weeks?|months?|years?)
    """
)
_EXCEPT = "(?!all(?!\\w)|that('s| is) said|what (I|we|you)|everything|(thinking|looking|talking|reading|checking|hearing|seeing)(?!\\w)|and for all)"

ON_TERMS = Screened(
    phrases(
        "(or|otherwise|or else|else|if not|failing that),? ((then|else) )?(it|that|this|they|those|we|I|there|they)('s|'re|'d|'ll)? ([^\\s.,;!?]+ ){0,4}?{useless}",
        "(unless|without (it|that|one|those|the|an?|our|my|any|at least)(?! (doubt|question|fail|shadow)(?!\\w))(?!\\w)) [^.;!?]{1,60}?{useless}|(no|little) (use|good|help)[^.;!?]{0,25}? (unless|without (the|a|an|our|my) )",
        "if (it|that|this|they|those|you|one|ours|the [\\w-]+)(?! (ask|say|want|think|mean)(?!\\w))[^.;!?]{0,40}?(n't|not|late|later|after|past|only|too|misses|slips) [^.;!?]{0,40}?{useless}",
        "{useless}( (it|them|one|that))? ((to|for) (us|me|anyone|anybody|him|her|them|the \\w+) )?((any ?more|any longer) )?(if (it|that|they|you|the [\\w-]+)('s|'re| is| are)? [^.;!?]{0,30}?(not|n't|late|later|after|past|only|too|misses)|(after|past|beyond|later than|before|until|by|in|on|at|for) ((the|that|this|next|early|late|mid|end of|middle of) )*{time})(?!\\w)",
        "(past|after|beyond|later than|anything (after|later|past|beyond)( than)?|by) ((the|that|this|next|end of|the end of) )*{time}( ((of|in) (the )?\\w+))?( (it|that|they)|,? we|,? I)?('s| is| are|'d be| would be|'ll| will| have|'ve)? ((really|absolutely) )*{useless}",
        "(that |this |next )?((mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|afternoons?|evenings?|weekends?|next (week|month)|tomorrow|january|february|march|april|june|july|august|september|october|november|december|winter|summer|spring)('s| is| are| would be|'d be) ((really|absolutely) )*(of )?no (good|use|help)",
        "(after|once|past|by the time|from|as soon as) {except}[^.;!?]{1,40}?( is over| are over| ends| comes| starts| begins| closes| opens| leaves|'s over|,? (we|I|it|they|nobody)('ll| won't| will not|'d| wouldn't))[^.;!?]{0,20}?({useless}|(won't|wouldn't|will not) (need|want|be (of |any )*(use|good|needed)))",
        "{useless} (to|for) (us|me)(?! [^.;!?]{0,20}?(at all|whatsoever)),? ?((so|and|because|but|as) )*((it|that)('s| has| must|'d| would) (to|have to|be|need)|(we|I)('d| would)? ((really|only|actually) )*(need|want|have to have|must have|was after|were after)(?! (nothing|none|no)(?!\\w))|only the|(we're|I'm) after)(?!\\w)",
        "not worth (it|the \\w+)( (to|for) (us|me))? (at|for) ((that|the|this|those|such) ((price|money|rate|figure|kind of money)|an? \\w+)|[$€£]?\\d|(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) )",
        useless=_USELESS,
        time=_TIME,
        **{"except": _EXCEPT},
    )
)
"""A denial that holds only then, or of what is not the right one."""

_HE = "(he|she|they|(my|our|his|her|their|the) ([\\w-]+ ){0,2}?[\\w-]+|(?-i:(Mr|Mrs|Ms|Dr|Miss)\\.? [A-Z][\\w’'-]+|[A-Z][\\w’'-]+( [A-Z][\\w-]+)?))"

WHAT_ANOTHER_WOULD = Screened(
    phrases(
        "((don't|do not|dont|can't|cannot|couldn't|wouldn't|not|no|hard to) ((really|quite|honestly|even|sure|know|say|tell|tell you|idea|clue|certain|think|imagine|guess|speak for) )+|unsure )(what|if|whether|how|which|where) {he}('d|'ll| would| will| might| could| is going to| are going to|'s going to| wants?| thinks?| decides?)"
        "( ((really|even|actually|like|want|going) ?)*(to )?(do(?! (with|for))|say|think|decide|want(?! (with|it for))|go for|go (ahead|along|with)|spend|pay|allow|prefer|accept|choose|agree|approve|sign|order|take|like|answer|make of|have in mind))?(?=[.,;!]|$| (of|about|on|to|and|but|it|that|this|there|here|yet|for|the|is|was)(?!\\w))",
        he=_HE,
    )
)
"""What somebody else would do, say or choose."""

WONDERS_WHICH = Screened(
    phrases(
        "(wonder\\w*|not sure|unsure|don't know|no idea|ask\\w*|not certain|undecided) (if|whether) (we|I|they|you)('d| would|'ll| will|'re| are|'m| am)? ((also|really|even|still|actually|going to) )*(need|require|want|have|take|allowed|entitled|in a position)"
        " (to (?!(need|have)(?!\\w))|((an?|the|any|your|another|some) )?((building|planning|special|separate|extra) )?(permits?|licen[cs]es?|permission|approvals?|insurance|signatures?|consent|deposit|adapters?|extension|second|third|bigger|smaller|larger|more|further)(?!\\w)|(the|a|an|one|two|\\d+) [^.;!?,]{1,30}? or (the|a|an|one|two|three|four|\\d+)(?= ))",
        "(are|might|may|must|will|'re|could|probably|be|'ll) ((now|perhaps|well|probably|also|be) )*(wondering|asking( yourself)?|wonder) (if|whether|why|how|who) (I|we)(?! (need|use|want)(?!\\w))",
    )
)
"""Which of two, or what papers, and not whether."""
