"""Limits of authority: the buyer may not decide, does not, or only advises those who do."""

from agent.claims import Stance
from agent.signs.deciding import LISTS, after
from agent.signs.phrases import phrases
from agent.signs.sign import Sign

MAY_NOT = "authority.may_not"
"""The buyer may not decide, in plain words of their own."""

_CANNOT = (
    "(can't|cannot|can not|may not|mustn't|couldn't|am not able to|not able to|don't|do not|"
    "won't be able to|am unable to|unable to|wouldn't|shouldn't|won't|never get to|can hardly|can never|never|"
    "am hardly able to) ((really|just|simply|even|also|actually|ever|get to|personally|formally|yet|have the right to|"
    "go and|be the one to|normally|usually|necessarily) )*"
)
_SURE = (
    "((really|entirely|just|only|solely|something|a|all|exactly|quite|actually|mine and|even|completely|necessarily) )*"
)
_L = {
    **LISTS,
    "at_once": "( (on |about )?(it|this|that|anything))? (today|now|right (now|away)|yet|on the spot|here and now|immediately|so (quickly|fast|soon)|on the phone|"
    "before (I|we)('ve| have)? (had |have )?(seen?|read|know|compared?|a look|looked|checked|gone through|studied))(?!\\w)(?!,? (because|as|since|without|until))",
    "for_others": "(?!(ing)? ((some|more|a bit of|a little|general|basic|first|background) )*(information|info|impressions|ideas|inspiration)(?! (for|to (pass|present|hand)|on behalf)(?!\\w)))",
    "cannot": _CANNOT,
    "i": "(little me|I|we)([\\x27’](m|re|ve|d|ll))?",
}

SIGNS = (
    Sign(
        MAY_NOT,
        Stance.AGAINST,
        phrases(
            after(
                "{i} {adverbs}{cannot}",
                "(sign|approve|authori[sz]e|decide|award|commit to|green-?light|say yes(?! (or|nor|and) no|,? (and )?i (don't|can't|won't|don’t|dont|cant) say no)|give you a yes|tell you (a )?yes|release|agree to|conclude|"
                "enter into|sign off|contract|speak for (the|my|our) \\w+|commit (the|us|my) \\w+)(?! (in|up|whether|between|if|which|what to|yet whether|how|when|on a|for the "
                "(newsletter|trial)|more|with (you|that))(?!\\w))(?!{at_once})",
                "(buy|order|purchase|choose|pick|spend|do|take on|take|keep|go ahead) ([^.;!?,]{0,40}? )?(without (asking|approval|"
                "permission|her|him|them|{who})|alone|on (my|our) own|by (myself|ourselves)|myself|ourselves|(anything|a thing)(?! (about|before|until|till|this|next)(?!\\w))|off my own bat|obligations)",
                "(make|take|finali[sz]e|approve|authori[sz]e) ((this|it|that|the|any|a|such|those|these|sort of|{kind}) )*"
                "(decisions?|call|choice|purchase|commitments?)( |{ends})",
                "(go|work) (over|around|behind) (his|her|their|the|(my|the) [\\w\\x27’]+) (heads?|backs?)",
            ),
            "^(can't|cannot|may not|not allowed to|not authori[sz]ed to) (sign|decide|approve|buy)",
            after(
                "(not(?! only)|\\w+n't|hardly|never) {adverbs}",
                "(allowed|authori[sz]ed|permitted|entitled|empowered|free|in a position|cleared|(senior|high|important|far)( up)? enough"
                "( up the \\w+)?|mandated|supposed|able) to ((just|simply|personally|even|ever|actually) )*(sign|decide|approve|"
                "buy|purchase|commit|authori[sz]e|choose|award|contract|conclude|spend|agree|say yes|pick|make (the|any|that|this)|"
                "take (on|the)|enter into|order|place (the|an|any|such|our) ([\\w-]+ )?orders?)(?! (in|up)(?!\\w))",
                "(allowed|authori[sz]ed|permitted|entitled)( to)?{ends}",
            ),
            "doubt (that )?I('m| am) (allowed|authori[sz]ed)|I('m| am) only (allowed|authori[sz]ed|permitted|entitled|cleared) (to|up to|for)( [^.;!?,]{0,30})?",
            "(let|lets|letting) (me|us) (choose|pick|buy|order|decide)( on)? (the )?(pens?|snacks?|colou?rs?|tea|coffee|stationery)",
            "(I|we)([\\x27’]ve|ve)?( (here )?(at|in|from) (the|our|this) [\\w-]+( [\\w-]+)?)? ((have|am having|are having|got|really|actually|absolutely|simply|personally) )*(no|zero) ((real|such|actual|{kind}) )*"
            "({power}|part in (it|that|this)|(say|voice|vote|power)( in| over| there| any)?|say)(?!\\w)",
            "{i} {adverbs}(don't|do not|haven't|lack|have not|no longer|never|didn't)[^.;!?]{0,25}?( (actually|really|even|personally|have|got|hold|carry|the|any|a|an|"
            "much|that|kind of|sort of|such|level of|{kind}))+ {power}(?! (problem|issue|over your))",
            "(lack|lost|gave up|was stripped of|were stripped of|took away|took) (the|my|our|any|all|that) ((purchasing|signing|"
            "buying|{kind}) )*({power}|signing|buying|purchasing)|took (that|it|this) away from (me|us)",
            "(beyond|above|over|outside|exceeds?|more than|past) (my (\\w+ )?(authority|limit|remit|pay ?grade|powers?|signing \\w+|"
            "approval \\w+|competence|threshold|mandate)|what I('m| am| can| may| could)? ?((allowed|free|authori[sz]ed) to )?"
            "(sign|approve|spend|decide|authori[sz]e|do))",
            "my (authority|powers?|limit|mandate|role|job|remit|signature|say) {adverbs}(ends?|stops?|is limited|goes (only )?"
            "(as far|up)|only (goes|extends|covers)|is capped|(doesn't|does not) (go|extend|reach|cover|stretch|include|allow|permit) ?[^.;!?,]{0,15})",
            "as far as my (authority|powers?|mandate|remit) go(es)?|too (low|far) (down|in) the|low man on the totem|"
            "(out of|not in) my hands|above my (station|pay|head)|not my money to spend",
            "(have|(I|we)[\\x27’]?ve|got|has|had) no (business|right) ((to )?(placing|ordering|buying|signing|deciding|approving|spending|committing|place|order|buy|sign|decide|approve|spend|commit))",
            "(I|we) have not (the|any) (right|authority|power|mandate)(?! of way)|(have|(I|we)[\\x27’]?ve|got) nothing to say (in|about|there|on)",
            "my (contract|role|position|job|rank) (doesn't|does not|won't) (let|allow|permit|entitle) me|overstepping|exceeding my",
            "((this|it|that) (is|'s) |, |and )(rather |way |well |far |a bit |a lot |much )*(more|higher|bigger) than (that|I (can|may))",
            "(don't|do not|lack) (have |carry )?the (weight|rank|seniority|clout|standing|stripes|title)",
            "my (signature|yes|word|opinion|vote|favour|favor|say|voice) ((doesn't|does not|hardly) (carry|have|count|weigh|matter)[^.;!?,]{0,20}|"
            "(carries|has) (little|no|not much) (weight|influence))",
            "(outside|(not|\\w+n't) (in|within)|beyond) my (remit|gift|power|competence|control|reach|discretion)",
            "my (signature|yes|word|opinion|vote|favour|favor|say) ((is|counts|alone|on its own|here) )*(worthless|worth nothing|"
            "nothing|not enough|isn't enough|doesn't (count|buy|bind|suffice)|for nothing|one of \\w+|means nothing|void)",
            "(the last thing I can do is|not as if I (could|can)( just)?|never said I could) (sign|decide|approve|buy)",
            "(trouble|fired|sacked|head|warning) if I (signed|said yes|bought|agreed|approved)|"
            "(said yes|signed (it|something|anything)|bought [^.;!?,]{0,20}?) without asking",
            "a yes from me [^.;!?,]{0,20}?(nothing|worthless)|on my own say-?so",
            **_L,
        ),
        clausal=True,
    ),
    Sign(
        "authority.not_me",
        Stance.AGAINST,
        phrases(
            after(
                "(isn't|not|\\w+n't|hardly|never|won't be|wouldn't be) {sure}{adverbs}",
                "((the|a) )?({one} (who|that|you (want|need|have to|should)|for (the )?(contract|money|purchas|sign)|deciding|signing|approving|making|who'll|to (sign|decide|approve|say))|((final|real|main|only|sole|actual|ultimate|key) )*(decision[- ]?maker|boss|owner|one (in charge|holding( the [^.;!?,]{0,20})?))|in charge( here)?{ends}|"
                "budget (owner|holder)|approver|signatory|me (who|that|you (have|need|want))|who you (need|have|want|should))"
                "(?! (wrote|called|told|asked|uses|{use}))",
                "(my|mine|our)( alone)? (call|decision|choice|place|shop|money|say|signature|budget)(?! to (meet|call)( |$))( alone)?",
                "(mine( alone)?|up to (me|us)|something I (can|may|get to|am allowed to) (decide|sign|approve|settle)|enough that I|"
                "a one-(man|woman|person) (decision|show)|(just|only|solely) (me|mine))(?!\\w)",
                "(in my hands|with me|for me to (decide|say))(?! (today|on the))",
                "the one who('ll| will)? (sign|decide|approve|buy)\\w*|me{ends}",
            ),
            "(half|part|a third|a share) of (the|that|this) (decision|say|vote|authority)(( is| lies| rests)( mine| with me))?",
            "(wrong|not the right) (person|guy|man|woman)( to (ask|sign|decide))?",
            "(wouldn't|don't|can't|not|wrong to|true|didn't) (really |exactly )?(say|think|claim|assume|believe|pretend|say it's true|be)"
            "( it's)?( that)? (it's me who|I'm the one who|I (have|decide|sign|get)|it's my)",
            "(in charge|the boss|the decision[- ]?maker),? but I'm not|but (I'm not|it isn't me|not me|it's not me){ends}",
            "(somebody|someone) else[\\x27’]?s (call|decision|choice|desk|money|job)|it's someone else's",
            "not (for )?the (spending|buying|deciding|signing|decision)|deciding,? no{ends}|signing,? no{ends}",
            use="will use",
            sure=_SURE,
            **_L,
        ),
        negatable=False,
        clausal=True,
    ),
    Sign(
        "authority.only_advise",
        Stance.AGAINST,
        phrases(
            after(
                "{i} {adverbs}(can |could |may |get to |am here to )?(only|just|merely|simply) ((can|like|kind of|here to|uh|do|"
                "basically|really|get to) )*",
                "(recommend|advise|gather{for_others}|evaluate|(make|give) (recommendations|suggestions|proposals|advice|input)|shortlist|suggest|propose|collect|compare|prepare|execute|"
                "do the (research|legwork|homework|groundwork)|scout|use it|write the|pass ((it|this|that|these|those|them|things|everything) )+(on|up|along)|pass on (the|your) \\w+|forward|submit|fill|work here|"
                "do ((what|as) I'm told|the (phoning|typing|asking|calling|ringing|talking|running|writing|fetching|paperwork))|(get|fetch) the (quotes|prices|offers)|"
                "put (it|the|together)|answer the (phones?|door)|run the (samples|store|shop|place|floor|office|desk))",
            ),
            "my (\\w+ )?(role|job|part|task|brief|assignment) (here |in (this|it|that) )?(is|'s|was) ((more|rather|only|just|mainly|merely|simply|basically|really|mostly|primarily|purely|to|of) )*"
            "(gather|gathering|collect|collecting|prepare|preparing|recommend|recommending|advise|advising|compare|comparing|evaluate|evaluating|research|researching|present|"
            "presenting|shortlist|propose|proposing|suggest|find|finding|advisory|scout|assess|report|coordinate|facilitate|preparatory)",
            "I (just |only |merely |simply |usually |do )?(collect|gather|compile|compare|draft|shortlist|assemble) (the |all |all the |these |those |a )?([\\w-]+ )?(offers?|quotes?|quotations|options|"
            "bids|proposals|information|comparison|shortlist|documents|paperwork|facts|figures|numbers|candidates)(?! first)",
            "all (I|we) ((can|could|may|get to|ever) )*do (here )?is (to )?(recommend|advise|suggest|propose|collect|gather|compare|shortlist|forward|present|ask|pass)",
            "{i} {adverbs}(can|may) (only )?(recommend|advise|suggest|propose)(,| it| something| things| and| but|,? though)",
            after(
                "(I'm|I am|we[\\x27’]re|we are) {adverbs}(just|only|merely|simply) ",
                "(an? |the )?(messenger|influencer|intern|assistant|user(?! of)|adviser|advisor|consultant|secretary|receptionist|"
                "trainee|temp|practice manager|bookkeeper|office manager|middleman|go-between|deputy|cog|first point)",
                "(covering|standing in|filling in) for|along for the ride|(the )?one doing the \\w+|the (\\w+ )?(contact|go-to|point of contact|liaison)|(evaluating|recommending|(gathering|collecting){for_others}|scouting)",
            ),
            "(I'm|I am) (a|an|the|their) ((summer|working|research|lowly|mere|external|humble|junior|doctoral|phd) )*(intern|trainee|"
            "apprentice|temp|working student|postdoc|PhD student|doctoral student|go-between|messenger|cog|consultant to|user, that's)",
            "(others|somebody else|someone else|the others) (take|make|decide|sign|choose)",
            "(put|draw|draft|prepare)s? (together )?(the |a )?(case|shortlist|list|file|paper|options?)( together)?,? (and|but) (?!I )",
            "for (anything|everything|whatever|something|sums|amounts|purchases) ((larger|bigger|higher|dearer|above|over|beyond|more)(?! than (a|ten|a hundred) million)"
            "( than)?( (that|this|it))?|else),? ((it|that|this|I) )?(takes|needs|requires|need|require|goes (to|past|through|up)|calls for|has to (go|be)|must (go|be)|is (for|up to))",
            "(beyond|above|over|past|after|anything (more|bigger|larger|higher|dearer)( than that)?|(anything|everything) (beyond|above|over) (that|it|this))( (that|this|it|which))?,? "
            "((it|that|this|they)('s| is| are|'ll be) (up to |for |down to )?|(it |that |this |they )?(goes|go|has to go|have to go|must go|comes|is decided|falls)( up)?( to| with| by)? ){another}",
            "(the |all )?(big|bigger|larger|large|expensive|dear|dearer|major|rest|other)( (ones?|things|orders?|purchases?|items?|sums?|stuff|tickets?))? ((have|has) to )?(go|goes|are|is|come|comes)( up)? (to|with|for|decided by|bought by|down to) {another}",
            "{another} (must|has to|have to|needs to|should|will|can|may) ((also|always|only) )?(give|do|decide|say|make|sign|order|handle|approve|take)( (it|this|that|you this|so|the \\w+))?,? not (me|I)(?!\\w)",
            "not (allowed|permitted|authori[sz]ed|supposed|entitled) to ((even|actually|really) )*(touch|handle|spend|commit|release|approve|sign)"
            "( (any|the|that|this|our|for|off|on|a|much))* ?(money|funds|budgets?|purchases?|contracts?|orders?|spending|cent|penny|dollar)",
            "{i} {adverbs}(can |may |get to )?(only |just )?(decide|choose|buy|order|sign|approve)( (about|on|for|over|off))? [^.;!?]{1,50}?,? ((but|and) )?(nothing|not anything) (bigger|larger|more|higher|dearer|else|"
            "(beyond|above|over) (that|this|it))(?!\\w)",
            "step zero|my job (stops|ends) (at|with)|not (your|a|the) buyer|we (\\w+ )?only propose",
            "(we|they|partners|members|owners|board|sisters|brothers) ((all|each) )?(vote|decide ((everything|things|it|this) )?(together|"
            "jointly|as a|by|in common))",
            "my (wife|husband|partner|brother|sister|father|mother|co-?founder|business partner|boss) and I ((\\w+ )?(have to|must|need to) )?"
            "(decide|sign|agree(?! to (disagree|differ)(?!\\w))|choose)",
            "one of (two|three|four|five|six|seven|several) (owners|partners|directors|votes|people|trustees|founders)",
            **_L,
        ),
        negatable=False,
        clausal=True,
    ),
)
