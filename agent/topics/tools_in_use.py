"""What the buyer works with today."""

from __future__ import annotations

from agent.claims import Factor, Stance
from agent.topics.cues import NAMES_IT, cues
from agent.topics.names import NAME, NAMES, SURE_TOOL, TOOL

_ADVERBS = (
    "((currently|still|already|now|mostly|mainly|just|only|also|basically|actually|all|today|both|at present|"
    "at the moment|right now|pretty much|happily) )*"
)
_SUCH = (
    "((our|an?|the|some) )?((old|current|existing|present) )?((system|tool|software|provider|supplier|vendor|"
    "CRM|ERP),? )?"
)
_NOT_THE_CALL = "(?!(?:zoom|teams|mute|speaker|site|holiday|LinkedIn)(?!\\w))"
_NOW = "(today|now|at the moment|right now|currently|at present|mostly|mainly|these days|still|for now|so far)"
_WORK = (
    "(plan|track|do|manage|keep|record|log|schedule|run|handle|organi[sz]e|book|document|note|collect|store|"
    "administer|coordinate|work)"
)

CURRENT_TOOL = (
    *cues(
        Factor.CURRENT_TOOL,
        NAMES_IT,
        "{we} {adverbs}(use|rely on|work (on|in)|run on|live in|operate|are stuck (with|on)|make do with) "
        "{adverbs}{such}(?P<what>{names})",
        "{are} {adverbs}(on|using|running|working (in|on)|stuck (with|on)|relying on) "
        "{adverbs}{such}(?P<what>{call}{names})",
        "{we} (are|is) {adverbs}(on|using|running|working (in|on)|stuck (with|on)) "
        "{adverbs}{such}(?P<what>{call}{names})",
        "{are} {adverbs}working with {such}(?P<what>{tool}) {now}",
        "{are} (currently|still|already|now) with {such}(?P<what>{tool})",
        "{have} (always |mostly )?been (using|on|with|running|working with) {such}(?P<what>{call}{names})",
        "{we} {adverbs}(run|work with) {such}(?P<what>{tool})( (in|on|for|at|across|today|now|at the moment|"
        "and)(?!\\w)|\\W*$)",
        "{we} {adverbs}have {such}(?P<what>{sure})",
        "{have} got {such}(?P<what>{sure})",
        "{we} {adverbs}do (it|that|this|everything|all of (it|that)|most of (it|that)|most things|all that) "
        "(all |mostly )?(in|on|with|through|by|via) {such}(?P<what>{names})",
        "{we} {adverbs}{work} ...(in|on|with|by|via|through) {such}(?P<what>{sure}( and {sure})?)",
        "(\\w+ )?\\w+ (lives?|sits?|is|are|works?|runs?|goes|happens?|comes? in) (all )?(kept |done |tracked "
        "|stored |managed |planned )?(in|on|by|through|via) {such}(?P<what>{sure})",
        "(it's|it is|that's|that is|everything's|everything is|all that's) {adverbs}(in|on|by|through)? "
        "?{such}(?P<what>{sure})",
        "(fill|filling) (in|out) (?P<what>{sure})",
        "(typing|entering|typed|entered|copying|copied|writing|putting) ...(into|in|on|onto) {such}(?P<what>{sure})",
        "(contract|licen[cs]es?|subscription|agreement|deal|maintenance) (with|for|of) (?P<what>{tool}) "
        "(runs|ends|expires|is up|renews|is due|comes up|finishes|will end|will expire|"
        "is running|stops|lapses|terminates)",
        "(?P<what>{name}) is (still )?{our} ((current|present|existing|main) )?(supplier|provider|vendor|"
        "system|tool|crm|erp|software|platform|solution)",
        "(?P<what>{name}) is what {we} (use|work with|have|run)",
        "{our} ((current|present|existing|old) )?(system|crm|erp|tool|software|provider|supplier|vendor|"
        "platform|solution|database)( is|'s| is called|,) (still |called )?(?P<what>{tool})",
        "(?P<what>{name}) (handles?|does|runs|manages|takes care of|covers) (all )?{our} ...{now}",
        adverbs=_ADVERBS,
        such=_SUCH,
        call=_NOT_THE_CALL,
        names=NAMES,
        tool=TOOL,
        sure=SURE_TOOL,
        name=NAME,
        work=_WORK,
        now=_NOW,
    ),
    *cues(
        Factor.CURRENT_TOOL,
        NAMES_IT,
        "{we} (don't|do not|no longer|never|stopped) ((really|actually|currently) )?(use|using|have|work "
        "(with|in|on)|run|rely on|own) (?P<what>{names})",
        "{are} (no longer|not) (using|on|with|working with) (?P<what>{names})",
        "{we} (are|aren't|isn't) (no longer|not|) ?(using|on|with) (?P<what>{names}) any ?more",
        "{have} (stopped using|moved away from|dropped|replaced|got rid of|left) (?P<what>{names})",
        stance=Stance.AGAINST,
        names=NAMES,
    ),
)
