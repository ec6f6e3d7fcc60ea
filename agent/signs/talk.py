"""What the talk itself is about: its calls, papers and dates are no wishes for the thing on sale."""

from agent.signs.phrases import phrases, words

OF_THE_TALK = words(
    """
    call(?! (it|this|that|for|off|back)), calls, (?<!general\\s)(?<!annual\\s)(?<!board\\s)meeting, meetings, appointment, appointments, demo, demos, demonstration, presentation, webinar,
    workshop, e-?mails?, slides, slide deck, quote, quotes, quotation, quotations, proposal, proposals, datasheet,
    spec sheet, sheet, invoice, invoices, questionnaire, document, documents, documentation, paperwork, brochure, link,
    invitation, invite, follow[- ]?ups?, the recording(?=\\W*$), minutes, summary, recap, samples?, NDA, bank details,
    confidentiality agreement, call recording, recording of, get back to you, hear from me, hear from us, let you know, send, sending, sent, resend,
    phone, zoom, conversation, chat, catch up, touch base, hop off, jump off, jump on, hop on, dial in, joins? us,
    see you, talk to you, diary, reference call, references, screen
    """
)
ABOUT_THE_TALK = phrases(OF_THE_TALK)
"""Words of a clause that is about the sales conversation itself: its meetings, papers and answers."""
