"""Lists of words that put off, and phrases made of them."""

from functools import partial

from agent.signs.phrases import phrases, words
from agent.signs.talk import OF_THE_TALK

_NT = (
    "not|n't|don't|doesn't|didn't|won't|wouldn't|can't|cannot|couldn't|isn't|aren't|wasn't|haven't|hasn't|shouldn't|"
    "needn't|mustn't|shan't|ain't"
)
_NEVER = f"({_NT}|never|hardly|scarcely|nor|nobody|no one|no-one|none of us)"
_HARD = (
    "((particular|specific|real|set|fixed|firm|hard|clear|defined|definite|definitive|big|great|immediate|concrete|"
    "exact|certain|given|official|strict|actual|formal|such|fast|tight|time|burning|mad|terrible|kind of|sort of|slightest|least|faintest) )*"
)
_PRESSURE = "(rush|hurry|urgency|deadlines?|timelines?|time ?frames?|time ?tables?|pressure|schedule in mind|haste|panic(?!,? I)|time limit)"
_DATE = (
    "(dates?|days?|deadlines?|timelines?|time ?frames?|time ?tables?|timing|schedule|start dates?|target dates?|"
    "launch dates?|milestones?|go-live)"
)
_COUNT = (
    "(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several|some|many|another|a few|few|"
    "a couple of|couple of|couple)"
)
_YEARS = f"({_COUNT} ((or|to) \\w+ |more |full |good |further )*(years?|decades?)|years|decades|ages)"
NEXT = "next (year|spring|summer|autumn|fall|winter|season|budget|school year|fiscal|financial|cycle|time round)"
_LONG = (
    f"({_YEARS}|{NEXT}|20\\d\\d|(nine|ten|twelve|eighteen|\\d\\d) months|(six|6) months|half a year|(a )?year's time)"
)
_SEASON = (
    "((fiscal|financial|budget|calendar|school|current|coming) )*(year|quarter|month|season|spring|summer|autumn|fall|"
    "winter|term|semester|half|half-year|decade|cycle|side of)"
)
_SOON = (
    f"(this {_SEASON}|any ?time soon|soon|in the (near|foreseeable|next|coming|current)|in the {_SEASON}|now|right now|"
    f"at once|immediately|before|until|till|for (a|some|another|the time|{_COUNT}) |within|in {_COUNT} )"
)
_PROJECT = words(
    """
    matter, project, thing, topic, purchase, purchasing, decision, idea, plan, plans, planning, roll-?out, introduction,
    implementation, installation, upgrade, replacement, switch, launch, move, start, subject, investment, migration,
    change, changeover, order, initiative, programme, program, work, works, refurbishment, renovation, tender, system,
    deployment, expansion, modernisation, modernization, procurement
    """
)
_IT = (
    f"(it|this|that|this one|that one|things?|everything|(the|our|my|that|this) (\\w+ ){{0,2}}?{_PROJECT}|such matters)"
)
_WE = f"({_IT}|we|I|they|she|he|there|the management|management|the board|the company|our \\w+|{_PROJECT})"
_DO = words(
    """
    happen, happening, start, starting, begin, beginning, do, doing, go ahead, going ahead, consider, considering,
    look at, looking at, look into, looking into, touch, touching, change, changing, changed, buy, buying, purchase,
    purchasing, proceed, proceeding, move, moving, invest, investing, spend, spending, roll out, install, installing,
    introduce, introducing, take this up, take it up, take on, arise, turn to, turn, launch, launching, kick off,
    switch, switching, replace, replacing, get to, get round to, get around to, come up, tackle, act, implement,
    order, ordering, adopt, expect, expecting, realistic, possible, pick this up, pick it up, on the cards,
    in a position, making any, make any, revisit, revisiting, return to, bother, bothering
    """
)
_HAPPEN = words(
    """
    happen, happening, proceed, proceeding, go ahead, going ahead, going anywhere, move, moving, start, starting,
    materiali[sz]e, buy, buying, pull the trigger, switch, switching, get to it, change, changing, do it, do this,
    do that, do anything, doing it, doing this, doing anything, come to pass, take place, make it, coming off
    """
)
_NEW = "(anything|nothing|something|any|new|a new|another|more|it|this|that|a thing)"

put_off = partial(
    phrases,
    nt=_NT,
    never=_NEVER,
    hard=_HARD,
    pressure=_PRESSURE,
    date=_DATE,
    years=_YEARS,
    next=NEXT,
    long=_LONG,
    season=_SEASON,
    it=_IT,
    we=_WE,
    do=_DO,
    happen=_HAPPEN,
    soon=_SOON,
    new=_NEW,
    count=_COUNT,
    talk=OF_THE_TALK,
)
"""Phrases with all the lists above."""
