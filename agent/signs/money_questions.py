"""How sellers ask for the buyer's budget."""

from __future__ import annotations

from agent.signs.phrases import phrases

ASKS_FOR_AMOUNT = phrases(
    "{ask} ...{of_money}{not_loss}",
    "{ask} ...(budget|limit|figure|amount) of|(a|your|the) budget (of|at|around)",
    "budget [^?!.]{0,40}\\. (and |so )?what (shall|should|can|may|do) I (put|write|enter|note)",
    "(feasible|possible|realistic|doable|comfortable|manageable|acceptable) (for|to) (you|your \\w+)|add up to|(figure|sum|amount|limit|"
    "number) (that )?(it|I|we|this) (should|must|shall|ought to|may)( not|n't)|where (would|do|should) (you|we) (like to |want to )?(land|be|end up)",
    "(what|what's|how much|how high|which) ...(budget|spend|spending|spent|set aside|put aside|price range|ballpark|"
    "figure|available|invest|to work with|allocated|earmarked|planned|can you afford|money|do you have in mind|"
    "did you have in mind|are we talking|sum|amount|limit|ceiling|frame|range|number|pot|to go|to pay|to put|"
    "put into|put in|pay|afford|comfortable with|stay (below|under|within)|reserved|given you|give you|got for (it|"
    "this|that)|promise you|approved|granted|funding|financ\\w+|funds|kitty|grant)",
    "how much (can|could|may|might|would|should|will) (go|be (put|spent|invested|spared)) (into|in|on|for|towards)",
    "how much (did|do|would|can|could|will|may|might|are|were) (you|they|we) ...(want|like|plan|prepared|thinking|"
    "hoping|able|willing|meant|lay|go)",
    "(what|how much) (may|can|should|must|might|could) (it|this|that|we|they|the \\w+) ((\\w+ )?cost|come to|be|"
    "spend|run to)",
    "(is there|are there|do you have|have you (got|set)?|did you set|do you already have|would there be|(would|will|"
    "is|was) (there )?(any )?money|can you give me|could you (give|share|name|tell)|any|may I ask|might I ask|"
    "can I ask) ...(budget|figure|amount|ceiling|limit|sum|range|money|funds|number|ballpark|finances|financial)",
    "(your|the|a) (\\w+ )?(budget|ceiling|spending limit|price range|figure|amount|sum|limit|frame|funds|range|"
    "ballpark|maximum|funding)(, if I may| in mind| for (this|it)| approximately| again| like)?\\s*\\?",
    "(your|the) (budget|limit|ceiling|spend|figure) (is|was|of|would be|at|stands)|(would|is|was|so) (that|it|this) "
    "(be )?(your|the) (budget|limit|ceiling|maximum)",
    "(talk|talking|come|turn|move|get|go|touch on|speak|speaking|question|word) ...(numbers|money|budget|finances|"
    "figures|funds|price range)",
    "(ask|asking|hear|learn) (\\w+ )?(about|after) (the |your |a )?(\\w+ )?(budget|money|numbers|finances|figures|costs?)",
    "(what about|and|how about|as for) (the |your )?(money|budget|numbers|finances|costs?|funds|funding|spend|"
    "money side|financ\\w+)",
    "how (is|will|would|was) (it|this|that|the \\w+) (be )?(funded|financed|paid)|how far (can|could|would) you (go|"
    "stretch)|how (high|far) (can|could|would)",
    "(ballpark|budget|price range|ceiling|limit|amount|figure|money|funds)\\s*\\?|(within|to) (what|the (sum|amount|"
    "figure)) you('ve| have)? (planned|set aside|budgeted)",
    "what('s| is) (the|your|a) (\\w+ )?(budget|limit|ceiling|sum|amount|figure|range|frame|number)|what (have|has|"
    "had|did|do|would|will|could|can|may|might) ((you|they|he|she|we|be|the|your|\\w+) ){0,4}?(planned|plan|set|got|"
    "budgeted|spend|spent|pay|go|put|invest|allow|reserve|reserved|approved|approve|released|release|raise|raised|"
    "afford|assigned|given|allotted|save|saved|like to stay)",
    "(is|was|been|being|are|got) ((it|this|that|all|already|everything|the \\w+) )*(funded|financed|paid for|provided for|cleared|signed off|budgeted)|"
    "provision (for|made)|money side|((an?|the|any|your) (ok|okay|go-?ahead|nod|clearance|approval|permission) (on|for) (the )?(spend|money|cost|amount|sum))",
    "(been|gone|go|went) (through|past|by|to) (finance|accounts|the treasurer)|(did|has|have) (finance|accounts|the (foundation|bank|treasurer|council|lottery|fund|trust|credit union)) "
    "([\\w']+ )*?(come|back|sign|signed|release[d]?|agree[d]?|grant(ed)?|said|say|give|given|pay)",
    "(anything|something|some|a bit|a little) ((already|been) )?(saved|put by|put aside|kept|set aside|laid by|put away)|how much (have |did )?you (\\w+ )?(set|got|keep|kept|put|saved|laid)(?! (of|to|up) )",
    "(what|what's) ...(kept for|put by|keep (it|this|things) (to|under|at)|(let|lets|gave|given|giving) you|to play with|there to (spend|use))|(say|says|got|have|stand) (\\w+ )?under (the )?(cost|costs|money|price|funds)",
    "(is|was|are) (it|this|that|they|there (anything|something)) ((already|still) )?in (the|your) (\\w+ )?(plan|forecast|budget)",
    ask="(what|which|how|is|are|was|were|has|have|had|do|does|did|can|could|would|may|might|will|where|so|and)",
    of_money="(invest(ment|ing)?|expenditure|outlay|financed|financial (side|frame\\w*|scope|part|aspect|room|envelope)|financ(es|ing)|funds|"
    "funding|means|allocate\\w*|afford|calculated|envelope|purse|kitty|in the pot|earmark\\w*|set aside|spend on (it|this)|budget\\w*|(amount|figure|sum|"
    "number) (already |yet )?(been|in mind|determined|fixed|set|decided|agreed))",
    not_loss="(?![^?]{0,60}\\b(lose|losing|lost|waste|currently|at present|presently|last|charges?|every month|so far)\\b)",
)
