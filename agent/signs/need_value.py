"""Need doubted or denied by its value: nobody can name what it would solve, or what is there does the same already."""

from agent.claims import Stance
from agent.signs.need_words import EXCEPTED, HEARSAY, NOT
from agent.signs.phrases import phrases, words
from agent.signs.sign import Sign

_HARD = (
    "(struggl(e|es|ing)|fail(s|ing)?|(having |have )?((a )?hard time|(some )?(trouble|difficulty))|hard|difficult|tough|"
    "tricky|impossible|hard[- ]pressed|hard put|at pains|at a loss|{not}( yet| really| quite| honestly| personally)?( able)?)"
    "( for (me|us|my \\w+|our \\w+))?( to| in)? ((quite|really|clearly|even|immediately|honestly|fully|yet) )*"
)
_SEE = (
    "(see|seeing|find|finding|spot|spotting|recogni[sz]e|recogni[sz]ing|picture|picturing|imagine|imagining|understand|"
    "grasp|justify|justifying|identify|identifying|make|making|argue|discern|appreciate)"
)
_NAME = (
    "(point to|name|think of|identify|come up with|put (my|a|our) finger on|pinpoint|pin down|list|give you|cite|recall|"
    "tell you|describe|define|articulate|naming|thinking of|identifying|coming up with)"
)
_KIND = (
    "((specific|clear|pressing|immediate|defined|concrete|real|urgent|particular|current|obvious|compelling|good|single|"
    "actual|direct|great|big|added|practical|business|tangible|much|any|strong|genuine|huge|significant|sensible|"
    "convincing|enough|day-to-day|everyday|such|what the|true|immediate) )*"
)
_VALUE = words(
    """
    value, benefits?, advantages?, need, needs, use, uses, fit, purpose, relevance, application, upside, gain, gains,
    merit, case for (it|this|that), return on (it|this|that), necessity, use case, point, place for (it|this|that),
    room for (it|this|that), difference it, improvement, connection
    """
)
_PROBLEM = words(
    """
    problems?, issues?, needs?, uses?, reasons?, pain points?, use cases?, purpose, gaps?, applications?, benefits?,
    situations?, cases?, scenarios?, examples?, occasions?, challenges?, areas?, tasks?, weakness\\w*, shortcomings?
    """
)
_KEPT = "(current|existing|present|own|usual|in-house|internal|manual|simple|basic|old|standard|regular|trusted|little)"
_TOOL = words(
    """
    system, systems, spreadsheets?, excel, paper, whiteboard, set-?up, processes, process, software, tools?, suite,
    programm?e?, suppliers?, providers?, vendors?, vendor, partners?, solution, database, methods?, app, application,
    platform, equipment, kit, server, procedures?, routine, contractor, agency, manufacturer, company, team, people,
    staff, colleagues?, technician, package, arrangement, approach, approaches, workflow, machines?, devices?, product,
    guards?, cameras?, sensors?, module, service, reports?, fleet, crew, hardware, locks?, scanners?, displays?,
    thermometers?, bookkeeper, accountant, installer, integrator, it department, consultants?, one (we|I) have
    """
)
_SAME = "(the (very |exact )?same( thing| job| purpose)?s?|(all |most |much )?(of )?(this|that|it|these|those)|everything|something similar)"
_WELL = (
    "((very|quite|pretty|perfectly|really|just|still|more than|rather|surprisingly|fairly|reasonably|absolutely|all) )*"
    "(well|fine|nicely|okay|ok|smoothly|reliably|adequately|admirably|without (any )?(problems?|issues?|trouble|a hitch)|"
    "perfectly|beautifully|good enough|properly|effectively|efficiently|faultlessly|flawlessly)(?! (but|except|until|enough to))"
)
_SERVE = (
    "(do|does|doing|handles?|handling|cover|covers|covering|serves?|serving|manages?|managing|meets?|meeting|works?|"
    "working|runs?|running|supports?|supporting|suits?|suiting|deals? with|dealing with|takes? care of|taking care of|"
    "looks? after|looking after|performs?|performing|functions?|functioning|copes?|coping|keeps? up|holds? up|sees? to)"
)

VALUE = (
    Sign(
        "need.no_value_seen",
        Stance.AGAINST,
        phrases(
            "{hard}{see} ((the|any|a|an|what|much|what's the|where the|how the|that|its|this|enough) )*{kind}{value}"
            "(?! (in|of|to) (wait|delay|rush|talk|meet|pay|call|hurry)\\w*)(?! (in|for|to) the (offer|discount|warranty))",
            "({not}|hard to|difficult to|struggl(e|es|ing) to|hard[- ]pressed to|at a loss to|tough to|trouble|unable to) "
            "((really|even|honestly|quite|actually|readily|immediately|yet|so far|be able to|been able to|managed to) )*{name} ((a|an|any|one|the|many|much|what) )*"
            "{kind}{problem}(?! (with (your|the (price|offer|date|contract))|for (you|the (delay|call))))",
            "(a )?(hard time|trouble|difficulty|difficult|hard|struggling|tough)( for (me|us))?( to| in)? "
            "(see|seeing|imagine|imagining|picture|picturing|understand|understanding|say) (how|where|why|what|whether|if|us|ourselves|"
            "myself) [^.;!?]{0,50}?(fit|fits|need|help|helps|use|using|benefit|add|adds|change|improve|apply|useful|gain|"
            "better|worth|for us|it for)",
            "{not} ((really|even|honestly|quite|actually|yet|be able to|been able to) )*(come up with|think of|thought of|find|found|name|imagine|identify|identified|came up with) (anything|a thing|any|one|"
            "much|a single (one|thing)|even one)(?=[.,;!]|$| (so far|yet|really|useful|sensible|specific|concrete|in particular))",
            "{not} ((yet|ever|really|so far|been able to) )*(identified|found|come across|discovered|seen|thought of|worked out|identify|find|see|discover) ((anything|a thing|"
            "much|something|any \\w+|a (single )?\\w+|what|one thing) )+(that )?(it|this|that|they|these|those|we|the \\w+|such an? \\w+)('d| would| could| can|'ll| will|"
            " might) ((really|actually|even|ever) )*(do|solve|improve|help|add|change|give|bring|use|offer|contribute|make)",
            "({not}|hard to|struggl(e|es|ing) to|at a loss to) ((really|even|honestly|quite) )*({name}|see|say|know|find|there's|there is) ((me|us|of|that|you) )*(any|an?|one|a single|the) ((single|solitary|earthly) )?(thing|job|task|chore|bit)s? ((that|which) )?(you|it|they|this|that|an? [\\w-]+)"
            "('d| would| could| can|'ll| will) ((really|ever|even|possibly) )*(do|take|save|spare|help|improve|add|change|make|bring|solve|fix)(?!\\w)",
            "({not}|hard to|no idea|no clue|at a loss|unsure) ((really|even|honestly|quite|sure|think|say|tell you|see|know|imagine|of) )*(what|where|how) you( (folks|guys|people|lot|all))?('d| would| could|'ll| can) ((even|possibly|ever|really) )*"
            "((do|improve|change|fix|solve|add|bring|help)( [\\w-]+){0,3}? (for|here|off|us|me)|(help|save|spare) (us|me)|take off|come in)(?!\\w)(?! (on (price|the price)|by|before|until)(?!\\w))",
            "{not} ((really|honestly|quite|ever) )*(see|imagine|picture) (an?|any|your|such an?|new|another|more) ([\\w-]+ ){0,3}?((helping|changing|improving|saving|solving|fixing) (us|me|anything|much|a thing|one thing|a lot|any|our|my|things)|"
            "doing ((us|me|a|any|one|much|anything|a lot|good|single) )*(thing|good|much|anything|a lot|for (us|me|our|my|a))|(making|bringing) ((us|me|any|much|a|a lot of|that much|all that) )+(difference|sense|good|easier|better))(?!\\w)",
            "(there's|there is|there isn't|there ain't|isn't) ((not|really|honestly|just|much|anything|nothing|a thing|a lot|a whole lot|one thing|that) )+you( (folks|guys|people))?('d| could| can| would|'ll) ((really|ever) )*(do|help|offer|take|save|improve|add|bring|teach|sell)"
            "( ((for|to|with|off) )?(us|me|here|my \\w+|our \\w+))(?! (on|about|before|until|by)(?!\\w))",
            "(struggl(e|es|ing) to|at a loss to|hard to|can't|cannot|could not|couldn't|can hardly|would not|wouldn't|don't|do not) ((really|honestly|even|quite|be able to) )*"
            "(think|say|tell you|name|guess|imagine|see|know|picture|conceive) (of )?(what|where|how(?! (many|much|long|soon|big|often|fast)(?!\\w))) (else |exactly |on earth |more )?(one|we|I|anyone|it|they|that|this|"
            "those|these|(a|an|the|such an?|your) [\\w-]+)('d| would| could| might|'ll| can| will) ((really|actually|even|possibly|ever|still|usefully) )*(?!(cost|be|take|"
            "spend|afford|pay|decide|say|charge|have to|look|sign|invest|mean|require|come to)(?!\\w))[a-z]+",
            "{not} (yet |really |quite |fully |entirely |at all |totally |personally )*(convinced|sure|persuaded|certain|sold|confident)"
            " ((that|if|whether|of|on|about) )*(we|I|it|this|that|there|our \\w+|my \\w+)('d| would|'ll| will)? ((really|ever|actually|"
            "even|see|be|ever) )*(get|getting|see|seeing|make|making|have|need) ((that|so|very|too|really) )*(much|enough|any|a lot|sufficient|great|real|good)"
            " ?(\\w+ )?(out of|from|use|value|benefit|of a (need|difference|change)|difference|mileage|gain)",
            "{not} ((really|honestly|even|quite|truthfully|rightly) )*(say|think|believe|see|suppose|be|find) ((that|how|us|me|myself) )*((we|I)('d| would|'ll| will) )?"
            "(be )?((any|much|at all|a lot|that much) )*better off(?! (waiting|paying|renting|leasing))",
            "doubt (that |whether |if )?(we|I|it|this|that|our \\w+|my \\w+)('d| would|'ll| will)? ((really|ever|actually|even) )*"
            "(use|need|benefit|get|gain|see|make|change|add|help|fit|apply|matter|be (of |any |much )*(use|useful|worth|needed|relevant))",
            "(doubt|don't think|do not think|don't believe|not sure|not convinced|hardly think|can't imagine) ((that|if|whether) )*"
            "(it|this|that|they|the \\w+)('s| is| are|'d be| would be|'re)? ((really|very|quite|all that|that|particularly|so|truly) )*"
            "(relevant|applicable|(a|the) (good |great |right |natural |perfect |strong )*(fit|match|solution)|suitable|suited|"
            "meant for|aimed at|worthwhile|worth (it|the (trouble|effort|switch))|useful|what we('re| are| need| want)|for us)"
            "(?! (date|time|day|colou?r|moment|person))",
            "(a (bit|little) )?(too much|more than enough|(far |way |much |a lot |a bit )?more( \\w+)?) (for|than) what (we|I)('re| are| do| need| have| require| use)|"
            "(far |way |much |a lot )more( \\w+)? than (we|I)('d| would| could)? (ever |really |actually )*(need|use|require)(?! to)",
            hard=_HARD,
            see=_SEE,
            name=_NAME,
            kind=_KIND,
            value=_VALUE,
            problem=_PROBLEM,
            **{"not": NOT},
        ),
        negatable=False,
        unless=HEARSAY,
    ),
    Sign(
        "need.does_already",
        Stance.AGAINST,
        phrases(
            "(?<!that\\s)(?<!if\\s)(?<!once\\s)(?<!sure\\s)(?<!when\\s)(?<!keep\\s)(our|my) ([\\w-]+ ){0,2}?[\\w-]+ ((already|still|currently|always|all) )*(runs?|is running|are running|"
            "works?|is working|are working|go(es)?|operates?|functions?) {well}(?=[.,;!]|$| (and|as|at)(?!\\w)){excepted}",
            "(only|just) (know|hear|read|heard|see|seen) ((about|of|it|that|this|them|those|such \\w+) )*(from|in|on) (stories|hearsay|the (news|papers?|internet|movies|films)|"
            "television|tv|books|films|others|elsewhere|other (people|places|firms))",
            "(our|my|the|what) ({kept} )*([\\w-]+ ){0,2}?{tool}( (we|I) (have|use|got)( now| today)?)?"
            "('s| is| are|'re| has been| have been| has| have)? ((already|still|currently|always|now|all) )*{serve}"
            "( [^.;!?]{0,40}?)? {well}(?=[.,;!]|$| (for|so|as|at|and|in|on|since|to be|I|we)(?!\\w)){excepted}",
            "what (we|I)('ve| have|'re| are| do| use)?( got| do| use| using| doing)?( \\w+){0,3}? ?((is|does|works|suffices|serves|has|been|already|still|quite|just|"
            "perfectly|more than|pretty) )+({well}|enough|adequate|sufficient|suitable|working|everything|the (job|trick)|what we need)",
            "(have|has|got|own|owns|use|uses|using|run|employ|bought|purchased|with|'ve got) ((already|currently|now|just|recently) )*(a|an|our own|something|someone|"
            "somebody|another|such an?|two|three|some)( [^\\s.,;!?]+){0,5}? (that|which|who) ((already|does|do|just|pretty much|"
            "basically|more or less) )*(does|do|did|covers?|handles?|takes? care of|provides?|includes?|offers?|looks? after|deals? with)"
            " {same}(?=[.,;!]|$| (for us|already|very|quite|well|pretty|and|so)(?!\\w))",
            "already (have|has|own|use|got|run|pay for|employ|work with|rely on|outsource|do|covered by|handled by|included in|part of)"
            " (a|an|our own|something|someone|somebody|another|such an?|that|this|it|one|two|the|most of|all of|software|tools?|people|"
            "in-house|another)( [^\\s.,;!?]+){0,5}?(?=[.,!]|$| (for (that|this|it|us)|in place|from|that|which|internally|ourselves))"
            "(?! budget)",
            "(recently|just|only just|already|last (year|month|spring|summer|autumn|winter)|this year) (upgraded|switched|migrated|invested in|"
            "bought|purchased|installed|rolled out|renewed|implemented|introduced|replaced|modernised|modernized)( [^\\s.,;!?]+){1,9}? "
            "(that|which|and|so|with) ((it|already|now|also|does|that|we|there) )*(covers?|does|handles?|includes?|offers?|provides?|all|"
            "are set|everything|the same)",
            "((great|good) deal of|lots? of|too much|much|considerable|significant|complete|some|total|big|large|an|be|substantial|"
            "almost full|full|obvious) overlap(?! (of|in) (dates?|holidays?|schedules?|calendars?))|overlaps? (a lot |heavily |largely |mostly |"
            "completely )*(with )?(what|our|the (tool|system|software|one))",
            "(duplicate|duplicates|duplicating|replicate|replicates|replicating) (what|something|things|a \\w+|our (current|existing|present)|work that)",
            "(pay|paying|be paying|end up paying) (twice|double) for|pretty much the same (things?|features?|functions?)|(same|similar) "
            "(functionality|features|functions|capabilities) (already|as|in)",
            "(is|are|'s|'re|comes?|already) (all )?(included|built in|built into|part of|covered|bundled)( \\w+)? (in|into|by|with|as|under|of)? ?(our|their|the (current|"
            "existing|present)|what (we|they))(?! (\\w+ )?(problems?|trouble|issues?|difficult\\w+|goals?|plans?|strategy|targets?))",
            kept=_KEPT,
            tool=_TOOL,
            serve=_SERVE,
            well=_WELL,
            same=_SAME,
            excepted=EXCEPTED,
        ),
        negatable=False,
        direct=False,
        unless=HEARSAY,
    ),
)
