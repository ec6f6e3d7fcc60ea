"""The names of the formats that conversations come in, and what each looks like.

Apart from the readers, so that a help text can name them without loading any.
"""

FORMATS = {
    "gong": "Gong: callTranscripts, best with calls and parties beside them",
    "fireflies": "Fireflies: the answer of the GraphQL query transcript(id)",
    "fathom": "Fathom: the webhook of a new meeting, with its transcript",
    "recall": "Recall.ai: the downloaded transcript, participants with words",
    "vapi": "Vapi: an end-of-call-report, or a call",
    "retell": "Retell: call_analyzed, or a call",
    "google-meet": "Google Meet: transcript entries and participants",
    "read-ai": "Read.ai: the webhook meeting_end",
    "tldv": "tl;dv: a transcript, the meeting's fields beside it if at hand",
    "envelope": "our JSON: lead, activities and a transcript or inquiry",
    "inquiry-json": "a form as JSON: name, email, message ...",
    "teams-vtt": "WebVTT from Teams: <v Name>text</v>",
    "zoom-vtt": "WebVTT from Zoom: “Name: text” inside the cue",
    "srt": "SubRip captions: “Name: text” or “[Name] text” inside the cue",
    "timestamped": "[2023-10-21T10:02:00] Name: text",
    "otter": "Otter's text export: “Name  0:12”, then the text",
    "plain": "Name: text",
    "inquiry": "a written inquiry: free text or a mail",
}
