from __future__ import annotations

import pytest

from agent.claims import Factor, Stance
from agent.sentences import sentences
from agent.signs import Voice, signs_in
from agent.signs.questions import asked_by, short_answer

FOR, AGAINST = Stance.FOR, Stance.AGAINST


def stances(text: str, voice: Voice = Voice.BUYER) -> set[Stance]:
    """The stances of the strongest words about authority in a text."""
    hits = [hit for sentence in sentences(text) for hit in signs_in(sentence, Factor.AUTHORITY, voice)]
    direct = {hit.stance for hit in hits if hit.direct}
    return direct or {hit.stance for hit in hits}


MAY_DECIDE = [
    "I can use it at my own discretion.",
    "We're a family bakery and I run the books, so the yes comes from me.",
    "Purchases under fifty thousand don't go upstairs at all, I just put them through.",
    "I get the last word on anything to do with the warehouse.",
    "Procurement lies entirely in my court.",
    "It's my signature that counts.",
    "We're owner-managed, and I'm the owner who manages.",
    "No one is going to second-guess me on this.",
    "My board trusts me to spend the maintenance money as I see fit.",
    "I'm authorised to close deals of this size.",
    "As practice lead, equipment decisions land on me.",
    "uh yeah that'd be my decision",
    "i can just okay it right now honestly",
    "There's nobody higher up the chain who has to bless it.",
    "I'm the one who signs the cheques around here.",
    "You needn't wait for anyone else, I can commit us today.",
    "I've got the green light to pick a supplier and go.",
    "I have complete freedom to choose the supplier.",
    "Nobody else gets a vote on it.",
    "I make that call.",
    "My husband leaves the finances to me.",
    "The choice rests solely with me.",
    "The ministry has given our unit its own purchasing authority.",
    "I'm both the user and the buyer here.",
    "I am empowered to sign on behalf of the foundation.",
    "We don't have to run that by head office.",
    "I can say yes today if the terms are right.",
    "The decision sits on my desk and nowhere else.",
    "Whatever I recommend gets waved through, frankly.",
    "I call the shots on tooling.",
    "I don't have to clear this with a soul.",
    "I'm self-employed, so I answer only to myself.",
    "These days I sign everything myself.",
    "My partner has handed procurement over to me.",
    "I can sign off on anything up to thirty grand and yours is twelve.",
    "Yes, I approve these purchases.",
    "I'm the budget owner for facilities.",
    "Technically the board exists, but it never touches purchases like this.",
    "The director told me to go ahead and choose.",
    "I take that decision alone.",
    "They've given me the keys to the budget.",
    "Since I took over from my father I decide on all the machines.",
    "I'm the managing partner, there's no one to ask.",
    "That falls within my remit.",
    "I alone decide which software we use in the lab.",
    "I've been delegated the authority for this.",
    "My okay is all you need.",
    "You can deal with me directly, no one else is involved in this.",
    "I've had sole charge of procurement since January.",
    "I'm the final instance in this house.",
    "We lawyers each buy for ourselves, so I buy what I need.",
    "My manager gave me the freedom to choose.",
    "For purchases like this there is no one I report to.",
    "My sign-off is sufficient.",
    "The owners have put me in charge of all spending.",
    "Yeah I don't need to check with anyone, it's my company.",
    "I approve all the software purchases in our group.",
    "In this business I am the management.",
    "I could place the order this afternoon, no further approvals required.",
    "It doesn't need to go to the board.",
    "My co-founder and I share everything, but IT is my call.",
    "I can choose freely, the church council gave me that right.",
    "it's on me to pick the vendor so yeah",
    "Nobody else's signature is required.",
    "As the head of the clinic I'm entitled to buy equipment on my own.",
    "Don't worry about approvals, I'm the one who grants them.",
    "I'm the director, I sign.",
    "The department budget is mine to spend.",
    "I'm not dependent on anyone's approval.",
    "I have unlimited signing authority up to a hundred thousand.",
    "He trusts me completely and lets me handle the purchasing.",
    "I no longer have to ask for permission.",
    "Well, that's for me to decide, nobody else.",
    "My boss doesn't want to be bothered with such things, I just decide.",
    "We decide locally; the headquarters doesn't interfere.",
    "I signed the last one and I'll sign this one too.",
    "The boss? You're speaking to her.",
    "In the end I'm the one who has to say yes.",
    "I settle these matters without consulting anyone.",
    "My authority covers contracts like this.",
    "There is no approval step for amounts this small.",
    "I hold a general power of attorney for the company.",
    "There's no purchasing department to convince, you've got me.",
    "My area, my budget, my signature.",
    "Sure, I can authorise that.",
    "The mayor lets me run the library the way I want, money included.",
    "Nobody needs to look over my shoulder on this one.",
    "I'm trusted to make these purchases without any sign-off.",
    "You're dealing with the boss.",
    "I rubber-stamp it myself, so to speak.",
    "I've got full autonomy when it comes to picking tools.",
    "The last signature on the contract is mine.",
    "It's my practice, so I say what we buy.",
    "We don't need the group's blessing for sums like this.",
    "I get to make the final choice.",
    "What we spend on IT is decided in this room, by me.",
    "As a partner in the firm I can buy for my own practice group.",
    "My predecessor needed three signatures, I need none.",
    "I was promoted to head of procurement, so now I decide.",
    "so i own the place and i buy what i like",
    "um yeah i'm the manager and i have the say here",
    "Our treasurer merely pays, I'm the one ordering.",
    "They wouldn't dream of interfering, it's my ward.",
    "The council delegated this purchase to my department.",
    "If the price is right I'll sign this afternoon, no one has to be consulted.",
    "I don't answer to a board.",
    "The power to contract lies with me as administrator.",
    "Decisions on equipment are made by me alone.",
    "I take full responsibility for the choice of supplier.",
    "We're free to choose our own systems in this branch.",
    "In our outfit the buck stops at my chair.",
    "I'm the sole proprietor, there isn't another signature to collect.",
    "I can give you a firm yes on behalf of the cooperative.",
    "Whichever vendor I settle on, that's the one we go with.",
    "Our chair gave me a mandate to conclude this.",
    "I don't need to escalate this.",
    "I look after all the purchasing for the five clinics.",
    "I personally sign every supplier agreement.",
    "Being the owner has its perks, I needn't ask anyone.",
    "so yeah the final say is with me",
    "we're a small outfit i just decide stuff",
    "The managing board has transferred the power of decision to me.",
    "You have the right person, I make the purchasing decisions.",
    "My husband stays out of the business side, so I decide.",
    "Decisions like that are mine alone.",
    "My contract gives me a free hand in buying.",
    "Nobody at the top wants to hear about it, I simply order.",
    "It was agreed that I'd have the last word on machinery.",
    "Consider me the decider.",
]

OTHERS_DECIDE = [
    "The purse is in Frankfurt.",
    "My hands are tied, the board wants to see every contract.",
    "I'd have to get my boss to okay that.",
    "That's something the general manager settles.",
    "We have a purchasing committee that meets monthly, they take it from here.",
    "I'm merely the technical contact.",
    "My say doesn't carry much weight, I'm afraid.",
    "It would have to be cleared by our legal people first.",
    "I need buy-in from the other partners.",
    "I can't commit the company to anything.",
    "The final sign-off sits with our finance chief.",
    "Only my manager may place orders.",
    "All spending is reviewed by the holding company.",
    "You would have to convince my director.",
    "I'm not the person you want for the contract part.",
    "The vestry has to vote on it.",
    "Anything like this needs my chairman's signature.",
    "We run everything past the accountant.",
    "I'm just the one doing the legwork.",
    "That decision is taken by the regional office.",
    "uh i'd have to ask my supervisor about that",
    "so um my dad makes the decisions i just drive the truck",
    "i don't have the authority to sign stuff like that",
    "it goes to corporate and they say yes or no",
    "Mr Okafor signs all the contracts.",
    "My wife has the final word on what we spend.",
    "The headteacher must give her approval.",
    "I have no authority in that matter.",
    "Two of my co-owners still have to agree.",
    "The council votes on it in closed session.",
    "I can put in a good word, but I don't get to decide.",
    "My recommendation goes to the CFO, who decides.",
    "I would need the go-ahead from Berlin.",
    "None of us here can sign, that's done at group level.",
    "It's not for me to decide.",
    "Someone above me approves those.",
    "I'm a volunteer, the committee holds the purse strings.",
    "I can't sign that off on my own.",
    "Our sponsor gets to say what we spend it on.",
    "Sign-off rests with our COO.",
    "That isn't my department, purchasing handles it.",
    "I'd love to, but the vice chancellor decides.",
    "I need to run the numbers by my partner before we commit.",
    "The shareholders must first pass a resolution.",
    "If my boss nods, we're in.",
    "Without head office's say-so I can't order a paperclip.",
    "I'm only authorised up to a thousand.",
    "It's the trustees' call, not mine.",
    "Our buyer in Leeds takes care of the purchasing.",
    "Procurement has the final vote.",
    "It still needs to pass our investment committee.",
    "I no longer have signing authority.",
    "My manager has to be in agreement with it.",
    "We're not allowed to buy anything ourselves.",
    "The family council decides about investments.",
    "It isn't just my decision, my sister has a say as well.",
    "I'd have to put it before the general meeting.",
    "Our group procurement negotiates and signs everything.",
    "My superior has to give me the nod first.",
    "I'm not in a position to approve that.",
    "We'd need the mayor's consent.",
    "I can't promise anything before the partners have met.",
    "I only make suggestions.",
    "Orders have to be signed by two directors.",
    "The municipality has to approve it in advance.",
    "This needs to go up the chain.",
    "i'm just a buyer's assistant i can't decide that",
    "my boss would kill me if i signed that",
    "The last word belongs to our medical director.",
    "Everything above a thousand euros must be authorised by the dean.",
    "I'll have to get it signed off by finance.",
    "I don't make those decisions, my brother-in-law does.",
    "Your real customer is my boss, he's the one to convince.",
    "It will be decided by the executive committee.",
    "We can't proceed until the works council has agreed.",
    "I'm afraid the authority isn't mine.",
    "Any new supplier must be vetted by compliance.",
    "Unfortunately I'm not the one holding the purse strings.",
    "The principal decides about that kind of thing.",
    "Only the two managing directors together can sign.",
    "My husband would have to agree as well.",
    "That would have to be a joint decision of all the owners.",
    "I can't say yes, that takes a board resolution.",
    "I need my supervisor's okay for this.",
    "The owner insists on approving every expense himself.",
    "I have to defer to our CTO on this.",
    "You'd need to talk to our purchasing manager, he decides.",
    "There are three people who have to sign it.",
    "We need a majority among the partners.",
    "The decision is being made by someone else.",
    "I don't have the final word.",
    "The ball is in my boss's court.",
    "My director has reserved all such decisions for herself.",
    "I'd be in favour, but it's not up to me.",
    "My hands are tied without the bursar.",
    "I'm a middle manager, big purchases aren't mine to make.",
    "I've got to get the thumbs-up from my CEO.",
    "It's a decision for the board of governors.",
    "The church elders hold a vote on such things.",
    "Our parent company in Denmark signs off on all software.",
    "Nope, that's above my head.",
    "I don't carry the weight to approve that.",
    "Purchasing authority was moved to the regional head.",
    "We can't do anything without the treasurer.",
    "They took my signing rights away last year.",
    "My mother still owns the vineyard and she decides.",
    "It would need to clear legal and then finance.",
    "Honestly it's the accountant who makes that call.",
    "The headmistress approves every expense.",
    "I just pass on the quotes.",
    "The contract gets signed in Zurich.",
    "I'm only the deputy, the head of unit decides.",
    "An approval committee looks at everything over five thousand.",
    "My boss has to rubber-stamp it.",
    "The state has to give its consent to purchases like that.",
    "Whether I like it or not doesn't matter, the owner decides.",
    "um i think my supervisor would have to sign off on it",
    "yeah that's a question for my boss i can't decide it",
    "I'm not the budget holder.",
    "I am not permitted to sign contracts.",
    "Somebody higher up has to green-light it.",
    "I don't have a say in what gets bought.",
    "The decision lies with people far above me.",
    "She's the one you need to persuade.",
    "I can put it on the agenda, but the members decide.",
    "First the ethics committee has to agree.",
    "My partner and I would have to discuss and agree on it together.",
    "The bank that finances us has a veto.",
    "Procurement makes the choice on the basis of price.",
    "I have to get two other people to sign.",
    "I've got to sell it to the executive board first.",
    "My boss is the one who has to sign.",
    "There's a sign-off procedure and I'm at the bottom of it.",
    "It depends on whether the board says yes.",
    "My mandate doesn't stretch that far.",
    "The municipality decides, we just submit the request.",
    "I'm acting on behalf of the owner, he'll make the decision.",
    "Our managing director wants to approve each purchase himself.",
    "I can't go ahead without the approval of my principal.",
    "uh that's not really something i can decide",
    "you'd have to take that up with my manager he decides",
    "My superiors in Lisbon have the last word.",
    "The association's members will be asked to vote.",
    "We can choose, but the ministry has to confirm.",
    "I'll need to get it past the steering group.",
    "Purchases are handled by a central unit.",
    "Two partners out of three must agree.",
    "I'm not high up enough to decide.",
]

SAYS_NOTHING = [
    "I'll talk it through with the crew and call you back.",
    "The jury decided against him.",
    "Our patients sign a consent form at the desk.",
    "I approve of the colour.",
    "Who gets the final say on pricing at your end?",
    "I've decided to take the afternoon off.",
    "He signed up for the webinar.",
    "We agree on the scope, good.",
    "The manager of the hotel was very friendly.",
    "My boss asked me to call around.",
    "I had to sign for a parcel this morning.",
    "The council built a new road last year.",
    "Could you get approval for a longer trial?",
    "We've agreed to talk again on Monday.",
    "I have the authority documents from the last supplier in a drawer.",
    "Our members can vote in the app.",
    "The owner of the building raised the rent.",
    "I'm in charge of the night shift.",
    "They decide the winners in May.",
    "I just need your sign-off on the minutes.",
    "Please have your director sign the offer.",
    "The committee liked your presentation.",
    "I can't make Thursday.",
    "My call dropped earlier.",
    "We have a power of choice that many don't, philosophically speaking.",
    "You have the authority to lower the price, don't you?",
    "It was up to the weather.",
    "The system requires an approval from the admin.",
    "I report to the CFO.",
    "We can decide on the colours next time.",
    "Did your manager approve the discount?",
    "Our guests choose their rooms online.",
    "I'd like to choose between the two models after the demo.",
    "My boss thinks your logo is funny.",
    "The board was pleased with last year's results.",
    "Our teachers have to sign in every morning.",
    "I was once the owner of a small cafe.",
    "It's hard to decide.",
    "We sign a lot of autographs here.",
    "The head nurse showed me your brochure.",
    "Should I sign the visitor form?",
    "We'll decide soon.",
    "My partner is calling, one second.",
    "In your software, can the manager approve leave?",
    "The police decided to close the road.",
    "I chose a bad day for this call.",
    "It's my first day back.",
    "My name is on the list, I think.",
    "The final decision hasn't been made.",
    "I'll pick you up at the station.",
    "I order pizza for the team on Fridays.",
    "They have full control over the robot with the joystick.",
    "We have control of the temperature in each room.",
    "We need a signature field in the form.",
    "Nobody else had questions.",
    "My manager is responsible for forty people.",
    "My team has to approve their own timesheets each week.",
    "Our CEO wants to meet you for dinner.",
    "The weather decides when we harvest.",
    "The teacher must approve each comment before it appears.",
    "My doctor told me to rest.",
    "Our landlord is very strict.",
    "I want my boss to see the demo next week.",
    "The judge will decide in June.",
    "I'm responsible for the Christmas party.",
    "We choose our apprentices carefully.",
    "The board consists of nine people.",
    "Everything goes through the scanner first.",
    "It goes through the wash twice.",
    "I signed the visitor list at the gate.",
    "He's the boss of the football club.",
    "The owner of the cafe next door uses it too.",
    "Do I have to sign anything today?",
    "My authority on the subject is limited to what I've read.",
    "I own two dogs.",
    "We run the shop six days a week.",
    "My boss is in the office next to mine.",
    "He has the money for a new car.",
    "She wants to be involved in the training.",
    "The committee will hear about it in its newsletter.",
    "Can the treasurer get a separate login?",
    'The final word on that was "no comment".',
    "Nobody told me about the change.",
    "You can decide that, I don't mind.",
    "I'd have to check the calendar with my assistant.",
    "I'll run it by my team for feedback on the layout.",
    "My boss decided to retire.",
    "Our director approves of your approach.",
    "We all agree the demo was good.",
    "I have to ask my wife what time dinner is.",
    "The council is repairing the road outside.",
    "Who do I have to convince at your end to get a discount?",
    "Let's agree on Tuesday then.",
    "The decision to move offices was a good one.",
    "I'm the one who set up the meeting.",
    "He signed the guestbook.",
    "I need to check with my colleague whether the room is free.",
    "The partners celebrate their anniversary today.",
    "Management changed in 2018.",
    "It's your decision which day we meet.",
    "I'm in charge of the sandwiches.",
    "The results have to be presented to our investors.",
    "Every employee signs their own holiday form.",
]


@pytest.mark.parametrize("text", MAY_DECIDE)
def test_the_buyer_may_decide(text: str) -> None:
    assert stances(text) == {FOR}


@pytest.mark.parametrize("text", OTHERS_DECIDE)
def test_somebody_else_decides_or_the_buyer_may_not(text: str) -> None:
    assert stances(text) == {AGAINST}


@pytest.mark.parametrize("text", SAYS_NOTHING)
def test_other_uses_of_the_same_words_say_nothing_of_authority(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("own", "not_own"),
    [
        ("I sign the contracts.", "She signs the contracts."),
        ("I'm the one who decides.", "I'm not the one who decides."),
        ("I decide on the tools.", "I wouldn't say that I decide on the tools."),
        ("It isn't my boss who decides.", "It's my boss who decides."),
        ("The decision is mine.", "The decision is my sister's to make."),
        ("Nobody has to approve it.", "Somebody has to approve it."),
        ("The board doesn't have to approve it.", "The board has to approve it."),
        ("I can buy it without asking my director.", "I can't buy it without asking my director."),
        ("The trustees left the choice to me.", "The trustees made the decision their own, they decide."),
        ("I'm allowed to sign.", "I'm not allowed to sign."),
        ("It's up to me.", "It's up to my boss."),
        ("My signature is enough.", "My signature alone is not enough."),
        ("I have signing rights.", "I lost my signing rights."),
        ("It used to be the owner's decision, now it's mine.", "It used to be mine, now it's the owner's decision."),
        ("The dean decides, and that's me.", "The dean decides."),
        ("I don't have to run it past anyone.", "I have to run it past my manager."),
    ],
)
def test_a_few_words_turn_it_round(own: str, not_own: str) -> None:
    assert stances(own) == {FOR}
    assert stances(not_own) == {AGAINST}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I can sign once my director has agreed.", AGAINST),
        ("Once the council has approved it, I can sign.", AGAINST),
        ("I choose the tool, but finance has to release the money.", AGAINST),
        ("My deputy wants to be asked, but in the end I decide.", FOR),
        ("I'm the owner, but my lender has to agree to it.", AGAINST),
    ],
)
def test_the_last_words_of_a_sentence_hold_and_a_condition_always(text: str, expected: Stance) -> None:
    assert stances(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "If it were my decision, you'd have the order.",
        "Suppose I had to ask the board.",
        "Your colleague said that my boss decides.",
        "I never said that I'm the decision maker.",
        "In my old job I decided that alone.",
        "At my cousin's company the owner signs everything.",
        "At your company the manager decides, I suppose.",
        "Were I the boss, I'd sign.",
    ],
)
def test_what_is_supposed_past_or_elsewhere_says_nothing(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    ("silent", "telling"),
    [
        ("I'm only gathering information for now.", "I'm only gathering offers for them."),
        ("I'll go through it tonight and sign.", "IT will have to sign it off tonight."),
        ("I'm responsible for IT here.", "I'm responsible for it here."),
        ("Our service provider takes care of it.", "Procurement takes care of it."),
        ("I can't decide that today.", "I can't decide that."),
        ("It's okay so far.", "It has to okay everything."),
        ("I'd forward the invoice to our office.", "I'd forward your proposal to the owner."),
        ("Good, I'll sign it tonight.", "Good, I'll sign it myself."),
        ("I'll sign it once I've read it.", "I sign it once I've read it."),
        ("She is okay again.", "She okays it."),
        ("That makes three forty eight okay.", "The owners okay it."),
        ("We don't need a longer rope at the quay.", "We don't need anybody's approval at the quay."),
        ("We buy everything from wholesalers.", "I buy it for the department."),
        ("My uncles firm was bought, she decides everything there.", "My boss is in, she decides everything there."),
        ("He gave it a rub before he ran over to me.", "They gave purchasing to me."),
        ("She places flowers on the table.", "The matron places all the orders."),
        ("Feel free to use it as you like.", "I'm free to use it as I like."),
    ],
)
def test_words_alike_of_which_only_one_says_who_decides(silent: str, telling: str) -> None:
    assert stances(silent) == set()
    assert len(stances(telling)) == 1


def test_a_right_that_is_over_leans_against() -> None:
    (hit,) = signs_in(sentences("I used to have the final say.")[0], Factor.AUTHORITY, Voice.BUYER)
    assert (hit.stance, hit.direct) == (AGAINST, False)


def test_owning_the_firm_leans_towards_deciding_and_plain_words_outweigh_it() -> None:
    assert stances("I own the bakery.") == {FOR}
    assert not any(hit.direct for hit in signs_in(sentences("I own the bakery.")[0], Factor.AUTHORITY, Voice.BUYER))
    assert stances("I own the bakery. The bank has to agree to every purchase.") == {AGAINST}


@pytest.mark.parametrize(
    ("question", "reply", "expected"),
    [
        ("Does anyone else have to agree?", "No.", FOR),
        ("Does anyone else have to agree?", "Not a soul.", FOR),
        ("Does anyone else have to agree?", "Yes, unfortunately.", AGAINST),
        ("Does anyone else have to agree?", "My brother.", AGAINST),
        ("Will your director have to sign?", "She will.", AGAINST),
        ("Will your director have to sign?", "She won't.", FOR),
        ("Would the council have to vote?", "It would, yes.", AGAINST),
        ("Do you need approval for this?", "I'm afraid so.", AGAINST),
        ("Do you need approval for this?", "Not for this one.", FOR),
        ("Who decides on this?", "Me.", FOR),
        ("Who decides on this?", "Yours truly.", FOR),
        ("Who decides on this?", "Our head of sales.", AGAINST),
        ("Who decides on this?", "By majority, usually.", AGAINST),
        ("Who signs in the end?", "That would be Mrs Osei.", AGAINST),
        ("Can you sign it yourself?", "I can, yes.", FOR),
        ("Can you sign it yourself?", "I can't.", AGAINST),
        ("Is it your decision?", "Absolutely.", FOR),
        ("Is it your decision?", "Not really.", AGAINST),
        ("Are you the decision maker?", "I am.", FOR),
        ("And who would be responsible for approving it?", "I would.", FOR),
        ("Do you have time to go through it now?", "Yes, I do.", None),
        ("Are you the decision maker?", "I wish.", AGAINST),
        ("Who decides on this?", "Good question, let me find out.", None),
        ("Who decides on this?", "Why do you ask?", None),
        ("Does anyone else have to agree?", "Let's talk about that later.", None),
        ("Does anyone else have to agree?", "I really don't know.", None),
        ("Is it your decision?", "That depends.", None),
        ("How is the weather over there?", "No.", None),
        ("May I record the call?", "Sure.", None),
    ],
)
def test_a_short_answer_speaks_by_the_question_before_it(question: str, reply: str, expected: Stance | None) -> None:
    hit = short_answer(sentences(reply)[0], asked_by(question))
    assert (hit.stance if hit else None) == expected


def test_an_answer_whose_own_words_say_otherwise_is_read_by_them() -> None:
    asked = asked_by("Can you sign it yourself?")
    same, otherwise = sentences("No, the owner decides.")[0], sentences("Yes, if my boss agrees.")[0]
    assert (hit := short_answer(same, asked)) is not None and hit.stance is AGAINST
    assert short_answer(otherwise, asked) is None
    assert stances("Yes, if my boss agrees.") == {AGAINST}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So you're the one who decides?", {FOR}),
        ("And you can sign on your own?", {FOR}),
        ("You have full signing authority, then.", {FOR}),
        ("Your board has to approve it, right?", {AGAINST}),
        ("We decide on our prices ourselves.", set()),
    ],
)
def test_the_seller_speaks_of_the_buyers_authority(text: str, expected: set[Stance]) -> None:
    assert stances(text, Voice.SELLER_OF_BUYER) == expected


@pytest.mark.parametrize(
    ("decides", "does_not"),
    [
        ("What we order here is my decision, completely.", "What we order here is up to the bursar."),
        ("I'm who decides in this yard.", "My uncle is who decides in this yard."),
        ("We own the mill, and it's for us to decide.", "My aunt owns the mill, and it's for my aunt to decide."),
        ("I decide about the tools.", "I decide about the brooms and soap, nothing bigger."),
        ("I'm my own man and I decide what I build.", "My old man and I decide what we build."),
        ("I don't answer to any club.", "I answer to the board, and the board decides."),
        ("I'm authorised to place an order.", "I'm not empowered to place an order."),
        ("I am having full authority to sign.", "I am having no authority to sign."),
        ("I'm allowed to order.", "I was allowed to place orders until the merger."),
        ("I'm the one who'd choose.", "They're the ones who'd choose."),
        ("I'm the one says what comes into the shop.", "She is the one deciding what we buy."),
        ("Which boat and at what price, they leave to me.", "Which boat and at what price, they decide."),
        ("It's ordered on my nod.", "It's ordered once the board approves it."),
        ("Yes, I have the authority to approve it.", "Yes, I have to get the directors to approve it."),
        ("We agreed to buy it.", "I need her consent, because we agreed to sign everything together."),
        ("It's a one-woman show and the one woman decides.", "It's a small firm and the old woman decides."),
        ("Purchasing belongs to my duties.", "Purchasing belongs to the head office."),
    ],
)
def test_who_decides_turns_on_whose_it_is_and_how_far_it_goes(decides: str, does_not: str) -> None:
    assert stances(decides) == {FOR}
    assert stances(does_not) == {AGAINST}


@pytest.mark.parametrize("text", ["I'll have a word with the tenants.", "I wouldn't do anything about it this winter."])
def test_a_word_with_others_and_doing_nothing_say_nothing_of_who_decides(text: str) -> None:
    assert stances(text) == set()


@pytest.mark.parametrize(
    "question", ["And the governors, do they also pick the tool?", "Does a council take such decisions?"]
)
def test_an_answer_names_those_who_choose(question: str) -> None:
    (answer,) = sentences("They do.")
    found = short_answer(answer, asked_by(question))
    assert found is not None
    assert found.stance is AGAINST
