"""Need told as a goal: wishes, aims, duties, purposes. They lean towards a need; a plain "we really need" states "
"one."""

from agent.claims import Stance
from agent.signs.need_words import ELSEWHERE, NOT
from agent.signs.phrases import phrases, words
from agent.signs.sign import SELLER, Sign

_GOAL = words(
    """
    improve, enhance, streamline, optimi[sz]e, upgrade, replace, reduce, cut, increase, boost, moderni[sz]e, automate,
    expand, scale, secure, protect, strengthen, manage, integrate, support, speed up, accelerate, simplify, consolidate,
    grow, ramp up, upscale, update, fix, solve, get rid of, move away, switch, implement, roll out, deploy, build,
    track, centrali[sz]e, standardi[sz]e, better, revamp, bolster, facilitate, handle, achieve, cover, connect,
    keep up, stop, avoid, prevent, eliminate, save, transform, refresh, equip, train, digiti[sz]e, unify, tighten,
    minimi[sz]e, maximi[sz]e, monitor, onboard, adopt, introduce, set up, add, get off, get away, move off, bring
    """
)
_TALK = words(
    """
    approve, authori[sz]e, be (approved|signed|submitted|cleared|authori[sz]ed|cleaned|reviewed|agreed|decided),
    find out(?! (who|where|why|which|when|what (is|our|my))), ask, talk, think, hear, show, share, discuss, meet, check,
    sleep, test, try, speak, consult, send, let, thank, start, add that, say, point out, clarify, confirm, schedule,
    reschedule, review, compare, look, wait, hop, jump, run, leave, mention, decide, buy, order, sign, pay, spend,
    negotiate, tell, read, digest, mull, ring, call, email, e-mail, write, join, play, revisit, circle, touch, hang,
    interrupt, apologi[sz]e, visit, invite, forward, pass, present, finali[sz]e, agree, commit, proceed, hold off,
    cancel, repeat, correct, explore, learn, receive, congratulate, figure, justify, convince, persuade, pick, end,
    finish, close, compliment, admit, confess, wish, speak, excuse, step, drop, head, catch, rush, be there, be back,
    be home, be in, consider, see (if|it|that|the|how|what you|you|your|a|whether), know (more|about|also|too|first|how (much|long)),
    know (where|how|if|whether|when|what|who) (you|your|it costs),
    know (where|how|if|whether|when|what|who) the (servers|data|price|contract|support),
    understand (your|the|what|how|more|why|this|that|it),
    get (approval|back|to know|started|going|off|permission|sign-?off|someone|in touch|it (by|in|on|done|for)),
    get (my (boss|diary|calendar)|the figures|the numbers),
    get (an? |the )?(better |detailed |rough |final )?(quote|quotation|feel|idea|demo|price|proposal|contract),
    get (an? |the )?(slides|offer|invoice|discount), go(?! paperless),
    be (careful|sure|persuaded|honest|fair|clear|interested|convinced|polite|the one|off|quick|running|frank),
    book (a|another|the), have (it|them|this|everything|all of (it|them)|another|my (boss|lawyer)|him|her|someone|the (contract|quote)),
    have a (look|think|chat|call|meeting|word|demo|quick|second), do (it|this|that|business|so),
    make (up|my|sure (I|we|you|this|it|that (I|we|you|this|it)|the (date|price|offer))),
    make (an? (decision|call|note|choice)|the (decision|call)|that (decision|call)), come (back|to|and|by|over|round),
    stop (here|you|there|by), change (the|our|my) (subject|appointment|call|meeting),
    move (on|forward|ahead|our|the (call|meeting)), stay (in|within|under|on), keep (it|this|you|to|within|under|my|in),
    bring (someone|my|in|up|somebody|a),
    take (it|another (look|call)|a (look|break|moment|decision)|(this|that) (up|to|back|away|call)|my|notes|your|part),
    give (you|it|a|my|this), put (it|this|that|my|our), follow, look, work with you, wrap, hurry, rely on you,
    offer you, remind, bounce, dash, fly, jet, shoot, scoot, contradict, disagree, object, disappoint, warn, insist, refuse,
    decline, stress, emphasi[sz]e, protest
    """
)
_OFFICE = words(
    """
    information, info, details?, time, a minute, minutes?, moment, second(?! (?!to)[a-z]), sec, quote, quotation,
    proposal, discount, approvals?, days?, weeks?, invoice, recap, link, mute button, page, draft, agreement, contract,
    tax number, number for, spec sheet, datasheet, copy of the, documents? (from|in|by), slides, demo, signature, nda,
    appointment, break, coffee, drink, price, rate, offer, your, you, yours, word, favou?r, reply, callback, sign-?off,
    permission, budget, funding, decision, room, login, references?, brochure, password, calendar, meetings?, calls?,
    months?, hours?, seats?, licen[cs]es?, plan, option, version, convincing,
    it (by|in|on|at|for|next|this|to be|up|done|installed|today|tomorrow|before|within|all|ready|set|running|as),
    them (by|in|on|before|ready|next|this|installed), this (by|in|before|done|ready|set|up),
    that (by|in|before|today|tomorrow), everything (by|in|before|ready|set|up|done), something (by|in place)
    """
)
_EXTRA = (
    "((really|also|actually|just|do|definitely|certainly|now|urgently|badly|desperately|still|all|like|uh|um|basically|"
    "finally|simply|honestly|clearly|truly|rather|absolutely|mainly|mostly|further|better|significantly|fully|dearly|"
    "always|probably|eventually|ultimately|only|will|'ll|are|is|am|'re|'m|'s|have|has|'ve|been|be|would|'d|both) )*"
)
_BODY = words(
    """
    school, hospital, clinic, practice, institute, university, college, company, firm, business, department, team,
    staff, crew, office, shop, store, plant, factory, warehouse, farm, orchard, dairy, brewery, bakery, restaurant,
    kitchen, hotel, museum, library, foundation, charity, church, parish, council, city, town, authority, ministry,
    agency, union, club, lab, laborator\\w+, site, sites, fleet, drivers?, nurses, doctors, teachers?, technicians?,
    engineers?, developers, foresters, pickers, agents, reps, guys, people, lads, operators?, inspectors?, mechanics,
    vets, pilots, ambulances, wards?, utility, port, airport, salon, branch\\w*, receptionist, accountants?, lawyers,
    sales \\w+, managers, workers, employees, colleagues, cooperative, winery, mill, garage, yard, studio, gym, theatre,
    cinema, nursery, surgery, pharmac\\w+, prison, court, bank, insurer, editors?, translators
    """
)
_WE = (
    "(^|((?<!you\\s)(we|I|we all|and|but|who|which)|(our|my) (?!(customers?|clients?|patients|guests|visitors|tenants|"
    "parents|boss|wife|"
    f"husband|director|cfo|ceo)(?!\\w))([^\\s.,;!?]+ ){{0,3}}?[\\w-]+|the ([\\w-]+ ){{0,2}}?{_BODY})('re|'m|'d|'ve|"
    f"'ll|'s)? )"
)
_MORE = words(
    """
    fewer, less, more, better, faster, quicker, cheaper, safer, cleaner, easier, simpler, stronger, proper, reliable,
    accurate, decent, real-?time, automatic, automated, modern, central, additional, secure, digital, smarter, tighter,
    stricter, clearer
    """
)

GOALS = (
    Sign(
        "need.stated",
        Stance.FOR,
        phrases(
            "(we|I|our (team|company|department|business)|they) ((do|really|definitely|absolutely|clearly|urgently|"
            "badly|certainly|desperately|also|actually|truly|just) )+need(?! (to (consult|check|discuss|talk|speak|"
            "review|run|get|see|think|confirm|ask|look|consider|go|stay|keep|stick|present|know)|it|this|these|them|"
            "everything|some(one|time)|more (information|time|details)|approval|sign))",
            "(have|there's|there is|is) an? ((very|really) )?(clear|real|pressing|urgent|definite|strong|genuine|"
            "concrete|specific|growing|immediate|critical) need",
            "(we|I) ((do|really|definitely|absolutely|clearly|urgently|badly|certainly|desperately|truly) )+need (it|this|that|one|them)(?=\\s*[.,;!]|\\s*$)",
            "in (dire |urgent |desperate )?need of",
            "((this|that|which)('s| is) ((exactly|also|just|really|precisely) )*(the|our|my|a) ((very|main|real|whole) )?(problem|trouble|issue|headache|mess) ((that|which) )?(I|we)('m|'re| was| were)? ((just|always) )*(called|wrote|rang|came|calling|ringing|writing|phoned|emailed)(?!\\w))|(which|that|this)('s| is) ((exactly|also|just|precisely|partly|mainly) )*why (we|I) ((really|now|also|urgently|badly|still) )*"
            "(need|require)(?! ((a|the|your|more) )?((to (consult|check|discuss|talk|speak|think|ask|wait)|time|approval|quote|offer|price|information)(?!\\w)))",
            "must[- ]have for us",
        ),
        unless=ELSEWHERE,
    ),
    Sign(
        "need.no_way_without",
        Stance.FOR,
        phrases(
            "(can't|cannot) (go on|continue|keep going|work|carry on|manage|do) (like this|without|this way|as we are)",
            "{never} (that|because|as if|as though) (we|I) don't (need|want) (it|them|this|that|one)",
            "no way around it|(can't|cannot) do without (it|this|one|them)",
            "(doesn't|don't|does not|do not|can't|cannot|no longer) ((really|simply|just|quite|even|fully) )*(do|does|give|gives|offer|offers|cover|covers|deliver|delivers|"
            "provide|provides|show|shows|meet|meets|handle|handles)( us| me)? (what|everything|all|half of what|half the things) (that )?(we|I|our \\w+) (need|want|require)",
            never=NOT,
        ),
        negatable=False,
    ),
    Sign(
        "need.looking_to",
        Stance.FOR,
        phrases(
            "(looking|hoping|trying|aiming|planning|keen|eager|wanting|intending|want|wants|wish|hope|aim|plan|need|"
            "needs|have|seek|like|love|got) (to|ways to) ((further|better|really|significantly|also|fully|"
            "effectively) )*{goal}(?! that(?!\\w))",
            "(ways|something|anything|a (tool|solution|system|way)|tools|solutions) (to|that (can|will|could|would)) "
            "(\\w+ )?{goal}",
            goal=_GOAL,
        ),
        direct=False,
    ),
    Sign(
        "need.looking_to",
        Stance.FOR,
        phrases(
            "you(r [\\w-]+)?( [\\w-]+)?('re|'d|'ve|'ll)? ((are|is|were|have|has|had|would|be|been|just|really|also|still|now|currently|mainly|that|said|mentioned|told me) )*"
            "(looking|hoping|trying|aiming|planning|keen|eager|wanting|intending|want|wants|wanted|wish|hope|aim|plan|need|"
            "needs|needed|have|seek|like|love|got) (to|ways to|a way to|something to) ((further|better|really|significantly|also|fully|"
            "effectively) )*{goal}",
            goal=_GOAL,
        ),
        direct=False,
        voices=SELLER,
        unless=phrases(
            "back then|at (the|that) time|in those days|ago|last (time|year|spring|summer|autumn|fall|winter|month)|when we (last )?(spoke|talked|met)"
        ),
    ),
    Sign(
        "need.wish",
        Stance.FOR,
        phrases(
            "{we}{extra}({wish} (to|on)|wanna|gonna have to|gotta) (?!(you|your|him|her|them|me|us)(?!\\w)|{extra}{talk}(?!\\w))[a-z]+",
            "{we}{extra}(must|gotta|ought to|got to|have to|has to|'ve got to) (?!{extra}{talk}(?!\\w))[a-z]+",
            "(we|I|they|our [^\\s.,;!?]+|my [^\\s.,;!?]+)('d| would) ((really|also|just|all|so|very much|dearly|"
            "simply) )*(like|love|prefer) (to (?!{extra}{talk}(?!\\w))|(?!to(?!\\w)|([^\\s.,;!?]+ "
            "){0,3}?{office}(?!\\w))(an?|some|more|fewer|less|one|our|the|my|something) )[a-z]+",
            "^(want|need|needing|wanting|hoping|trying|looking|have|must|got)(ing)? to (?!{extra}{talk}(?!\\w))[a-z]+",
            "{we}{extra}(wish|want|wants|need|needs|would like|would love|'d like|'d love) (my|our|the|people|"
            "every\\w+|all|them|it) ([^\\s.,;!?]+ ){0,3}?to (?!be (in|on|there|at)(?!\\w)|(see|hear|join|meet|look|"
            "have|talk|review|sign|approve|read|decide|sit|agree|send)(?!\\w))[a-z]+",
            we=_WE,
            extra=_EXTRA,
            wish=words(
                """
                want, wants, wanting, wish, wishes, need, needs, hope, hopes, aim, aims, intend, intends, plan, plans,
                looking, trying, try, hoping, aiming, seeking, planning, eager, keen, working, obliged, required,
                forced, got, have, has, dream, dying, determined, mandated, bound, struggling, desperate
                """
            ),
            talk=_TALK,
            office=_OFFICE,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.wanted_thing",
        Stance.FOR,
        phrases(
            "{we}{extra}(need|needs|require|requires|want|wants|lack|lacks|missing|seeking|need of|hunting for|"
            "looking for|searching for|looking into|in the market for|could use|could do with|could really use|could "
            "(well|really) do with|kill for|short of|shopping for|would (like|love)|crave|'re after|'m after|are after|'d like|"
            "'d love|'d kill for) (?!to(?!\\w)|([^\\s.,;!?]+ ){0,3}?{office}(?!\\w))(?!{placed})(?!{counted})({thing})",
            "^(um |uh |so |basically |yeah |yes |just |mostly |mainly )*(need|needing|want|wanting|looking for|"
            "searching for|require|lacking|missing) (?!([^\\s.,;!?]+ ){0,3}?{office}(?!\\w))({thing})",
            "(looking|searching|shopping|been looking|in the market|hunting) for (?!([^\\s.,;!?]+ "
            "){0,3}?{office}(?!\\w)|to(?!\\w))\\w+",
            "^what (we|I)('re| are|'m| am|'d)? {extra}(want|need|lack|miss|missing|after|looking for|love|like|require)"
            "( \\w+){0,5}? (is|are|'s|was|would be)",
            "(a|the|one) thing (we|I) (need|want|lack|miss)",
            "(we|I) (really |badly |do |very much |desperately )*need (this|it)(?=[.!]|$|, I mean| I mean)",
            "(need|want) my (weekends?|evenings?|nights|life|sundays?|sleep) back",
            we=_WE,
            extra=_EXTRA,
            office=_OFFICE,
            placed="(the|it|them|everything|this|these|those|all) ([\\w-]+ ){0,2}?(in place|installed|delivered|fitted|up and running|set up|here|on site|live)"
            " (by|before|until|in|on|at|within|from|for|this|next)",
            counted="((about|around|roughly|only|just|exactly) )?(\\d+|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|a dozen) ((more|new) )?(pieces|units|sets|boxes|pcs|copies|items|pairs|packs|pallets|rolls|bags|of (it|them|these|those))(?!\\w)",
            thing="an?(?= )|another|some|something|someone|anything|several|about|around|roughly|at least|up to|the|"
            "our|more|"
            "better|new|help|eyes|one|this|it|every\\w*|([^\\s.,;!?]+ )?[^\\s.,;!?]+s|(?!nothing)[^\\s.,;!?]+ing|{more}|"
            "{abstract}",
            more=_MORE,
            abstract=words(
                "protection, visibility, transparency, control, space, storage, capacity, software, access, "
                "compliance, support,insight, evidence, proof, overview, equipment, automation, security, light, "
                "heat, power, water, heating, light,certainty, clarity, consistency, flexibility, reliability, data, "
                "less, fewer, more, peace of mind, reliable \\w+, a hand"
            ),
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.avoid",
        Stance.FOR,
        phrases(
            "(no longer|{never}) ((really|ever|again) )*(want|like|afford|wish|risk|need)( us| my \\w+| our \\w+)? to "
            "((ever|keep|go on|have to|always|continue) )*({worse})",
            "(without|no longer|{never}) having to \\w+|{never} (want|afford|risk|need) (another|one more) (?!(signature|approval|name|opinion|meeting|call|quote|okay|vote|yes)(?!\\w))\\w+",
            "{never} want (to )?(that|this|it|\\w+) (again|any ?more|any longer|to happen)",
            "(can't|cannot|couldn't|could not|won't|wouldn't|don't want to) ((really|possibly|just|simply|all) "
            ")*(afford (another|to (lose|miss|fail|wait|keep|make))|go on|carry on|continue|keep (on|up|going|doing|"
            "\\w+ing)|survive|take (it|this|much more)|stand (it|this)|bear it|put up with|live with (it|this)(?= "
            "any)|scale|risk (it|another|that|losing))",
            "(to|would|could|can|'d|will|that) (finally |also |help |really )*(stop|avoid|prevent|end|eliminate|"
            "reduce|halve|cut down on|get out of|do away with|put an end to|get rid of|cut) (the |these |this |our |"
            "all |those |my )?(?!by|in|(at|for) |((the|our|all) )?(budgets?|spending|investments?)(?!\\w))\\w+",
            never=NOT,
            worse="lose|chase|search|live through|go through|waste|miss|deal with|worry about|rely|depend|risk|do "
            "(this|that|it)|explain|"
            "rebuild|retype|face|pay fines|repeat|rush|throw|turn (away|down)|close|cancel|fight|guess|wait|work "
            "(nights|weekends)",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.aim",
        Stance.FOR,
        phrases(
            "(?<!your\\s)({aim})( for (us|me|the \\w+|this|that)| here| behind (it|this))? ((would|will|must|has|"
            "really|basically|simply|um|uh) )*(is|are|be|was|being|'s)( (um|uh|like|really|simply|basically|mostly))* "
            "(to|that|not|for|having|getting|[\\w-]+ing|fewer|less|more|better|a|one)",
            "(with|has|had|have) (the|an?) ({aim}) (of|to)",
            "(the )?(whole|main|entire) (point|idea|purpose)( for (us|me))? (is|of)",
            "(it|that|this)('s| is| would be|'d be) (all )?(about(?! (your|time|(the|my|our|an?) ([\\w-]+ )?(order|quote|quotation|offer|invoice|price|delivery|appointment|booking|form|demo|contract|call|e-?mail|letter)(?!\\w)))|meant to|supposed to|intended to|so (that )?(we|our|"
            "my|the|I|they)|so as to|in order to|for (our|my) (?!(own|boss|director|calendar|records)(?!\\w))\\w+)",
            "(?<!only\\s)(reason|why) (we|I|we're|I'm) ({came})(?! (is |was )?(the only|because you|your))",
            "^(to|so we can|so I can|for|mainly to|mostly to|in order to|just to) (?![^.;!?]{0,40}(?<!\\w)((I|we)('ve| have) got|not i)(?!\\w))(?!(be|me|you|my|now|us|the|your|jo|agree|"
            "a|both|sure|example|that|what|start|tell|see|clarify|confirm|sum|answer|give|get back|recap|do so|real|"
            "how|which|about|\\d+)(?!\\w))[a-z]+(ing)? ?([^\\s.,;!?]+,? ?){0,9}[.!]?$",
            "(hence|that's why|which is why|that's the reason|because of that) (my|our|the|we|I|I'm|we're) ((\\w+) "
            ")?(call|interest|calling|sitting|here|search|question|request|talking|looking|asking|inquiry|enquiry|"
            "reached|contacted|came|got in touch|need|want)",
            "('d|(?<=\\W\\s)would) be ((very|so|really|only too) )*(glad|grateful|thankful) (of|for) (?!([^\\s.,;!?]+ ){0,3}?{office}(?!\\w))(an?|some|anything|something|more) \\w+",
            "would be (a )?(godsend|relief|blessing|huge|massive|life-?saver|great is|ideal is|wonderful to|great to (?!(see|"
            "hear|meet|have|know more|get|catch|talk|speak)))",
            "it('d| would) be (a )?(relief|help|blessing|godsend|great|good|nice|useful|wonderful) (to|if (we|our|my|"
            "the|I)) (?!{talk}(?!\\w))[a-z]+",
            "what would be (great|ideal|nice|perfect|wonderful) is",
            "(if|anything|something|one thing) (it|that|which|I|we)( could|'d| would|'ll| can)? ((just|only|finally) "
            ")*(gets? rid|stop(s|ped)?|took|take one thing|helps?|saves?|spares?|lets?|cuts?|prevents?|reduces?|"
            "makes? (it|this) (easier|faster))",
            aim=words(
                """
                goal, goals, aim, objective, objectives, purpose, intention, ambition, mission, target, targets, plan,
                priority, top priority, number one priority, dream, vision, idea, point, hope, task, challenge,
                job to be done, brief
                """
            ),
            came="called|are calling|am calling|calling|came|come|reached out|here|contacted|wrote|got in touch|"
            "looking|talking|asking|are looking|am looking|are here|am here|are talking|started looking|want|need|'m "
            "here|signed up",
            talk=_TALK,
            office=_OFFICE,
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.use",
        Stance.FOR,
        phrases(
            "(I|we|they|nurses|staff|my \\w+|our \\w+)('d| would|'ll| will| could| can| want to| plan to)? (mainly |"
            "mostly |primarily |probably )*(use|need|want) (it|this|that|them|these|those) (for|to|so|as|because)(?! "
            "a (week|day|month|while|bit)| (a )?free| (be|see|know|by|set|decide|hear|test|compare|me)(?!\\w))",
            "(that|this|it|which|they)('d| would| could| will|'ll| might)? ((really|also|finally|certainly|definitely|"
            "probably) )*(help (us|me|my|our|the|them)|save (us|me|our|my|hours|time)|let (us|me|my|our)|allow (us|me|"
            "my|our)|enable (us|my|our)|spare (us|me|my|our)|free (us|up|my|our)|solve (our|my|the|that|a|it|most|"
            "half|exactly)|fix (our|my|that|the|a)|take (a|the|some) (load|pressure|weight|strain|work)|mean we|make "
            "(it |things |life |our |my )(\\w+ ){0,3}?(easier|simpler|safer|faster|better)|relieve|cut (our|down)|"
            "stop (our|the|my|us)|give (us|my|our) (the|a|more|back|time|some)|mean (we|my|our|fewer|less)|get (us|"
            "rid of|my) (out|through|off)?|answer a lot|be a (big|huge|great|real) help|make (a|all the) (big |huge |"
            "real )?difference)",
            "(so that|in order to|in order that|so as to|such that) (?!(is|was|part|bit|side|settles|leaves|makes|means|would|will|does|goes)(?!\\w)|(you|I can (see|tell|ask|plan my)|we can (talk|"
            "meet|discuss|decide|compare|move)))[a-z]+",
            "so (my|our|the|all|every\\w+) ([^\\s.,;!?]+ ){1,3}?(can|could|don't|doesn't|won't|stops?|knows?|gets?|"
            "isn't|aren't|sees?)(?!\\w)",
        ),
        direct=False,
        negatable=False,
        unless=ELSEWHERE,
    ),
    Sign(
        "need.matches",
        Stance.FOR,
        phrases(
            "((exactly|just|precisely|really|definitely|certainly) )?what (we|I)('re| are|'ve been|'m| am)? ?(need|looking "
            "for|after|been missing|want|require|hoping for|wishing for|longing for)(?!:)(?! (from you|to know|is to know))",
            "(perfect|great|good|ideal|right|strong|excellent) (fit|match|solution|addition)",
            "meets? our needs",
            "align(s|ed)? (perfectly|well|with our)",
            "(?<!\\w\\sthat\\s)(?<!which\\s)(?<!already\\s)(addresses|solves|covers|ticks) (our|all|every|the)",
            "(the|that) (very |exact )?(kind|sort|type) of [\\w-]+( [\\w-]+)? (that )?(we|I)('re| are|'ve| have|'d| had| was|'m| am)? ?((been|all|"
            "really|always) )*(looking|searching|hoping|need|needed|want|wanted|missing|after|hunting|dream\\w*|imagin\\w*|had in mind)",
            "game[- ]?changer",
            "that's (exactly |precisely |just )*(it|us|me|our|my|the|what) (problem|issue|pain|situation|thing(?! (nothing|no|none|(we|I) don't|there's no|there isn't)(?!\\w))|week|"
            "life|we|our|happens|(we|I)('re| are|'m)? (struggl|see|suffer|deal)\\w*)",
            "(you've |you )?(just )?(hit the nail|described (my|our|us)|put your finger on)|tell me about it|story of "
            "(my|our) li(fe|ves)",
        ),
        direct=False,
    ),
    Sign(
        "need.priority",
        Stance.FOR,
        phrases(
            "(is|are|'s|was|remains|being|been) ((also|always|definitely|indeed|really|absolutely|a|an|one of|our|"
            "the) )*((top|big|huge|major|key|main|high|real|number one|highest) )*(priorit(y|ies)|requirements?|necessity|prerequisite|crucial|critical|"
            "essential|important|vital|paramount|key|concern|focus|must|factor|imperative|necessary)",
            "^(the |a |our |it's |it is |definitely |absolutely |very )*((top|number one|highest|high|absolute|big|"
            "huge) )+(priority|must)",
            "(a )?must[- ]have(?=[.,;!]|$| for (us|our|my))",
            "(high|very high|right up|up there|near the top|at the top|at the very top|number one) (on|of) (our|my|the|everyone's) "
            "(\\w+ )?(list|agenda|priorit\\w+|wish ?list)",
        ),
        direct=False,
    ),
    Sign(
        "need.asked_about",
        Stance.FOR,
        phrases(
            "do you (really |actually |truly )?(need (this|it|that|one|such|something like)|(struggle|suffer|wrestle|"
            "battle) (with|from)|run into (that|this|it)|lose|have (an? |any )?({trouble})|feel (that|the) (pain|"
            "need)|see (a|the|any) need)",
            "(is|are|was|would|does) (that|this|it|there|\\w+|your \\w+) ([^\\s.,;!?]+ ){0,4}?({trouble}|priority|"
            "worry|burden|something)(?![^.;!?]{0,20}(link|sound|price|date)) ?([^\\s.,;!?]+ ){0,4}?(you|your \\w+|for "
            "you|to solve|at your)",
            "(is|does|would) (that|this|it) (sound|ring|be|seem)? ?(a bell|familiar|help|useful)( to you| for you| "
            "you| your \\w+)?",
            "are you (unhappy|dissatisfied|frustrated|struggling|looking to (replace|change|improve|solve)|losing|"
            "short of)",
            "could you use (help|a hand|something)",
            trouble="problems?|issues?|trouble|pains?|difficult(y|ies)|bottlenecks?|challenges?|headaches?|pain "
            "points?|gaps?",
        ),
        direct=False,
        voices=SELLER,
    ),
)
