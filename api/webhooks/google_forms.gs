/**
 * Sends each response of a Google form to Leadproof, signed.
 *
 * 1. In the form, or in the sheet that collects its responses: open the script editor and paste this file.
 * 2. Project settings, script properties: LEADPROOF_URL and LEADPROOF_SECRET, the same secret as
 *    LEADPROOF_GOOGLE_FORMS_SECRET on the server.
 * 3. Run install() once and grant what it asks for.
 *
 * A response that could not be delivered shows under "Executions", and Google mails the owner of the script.
 */

var ATTEMPTS = 4;

/** Makes the trigger anew: on the form where the script belongs to one, else on the sheet. */
function install() {
  ScriptApp.getProjectTriggers().forEach(function (trigger) {
    if (trigger.getHandlerFunction() === 'onResponse') ScriptApp.deleteTrigger(trigger);
  });
  var form = FormApp.getActiveForm();
  var builder = ScriptApp.newTrigger('onResponse');
  (form ? builder.forForm(form) : builder.forSpreadsheet(SpreadsheetApp.getActive())).onFormSubmit().create();
}

/** Called by Google for each response. */
function onResponse(event) {
  send(event.response ? ofForm(event) : ofSheet(event));
}

/** What the trigger of a form knows: each answer with the type of its question. */
function ofForm(event) {
  return {
    id: event.response.getId(),
    form: event.source.getTitle(),
    submitted: event.response.getTimestamp().toISOString(),
    email: event.response.getRespondentEmail() || null,
    answers: event.response.getItemResponses().map(function (answer) {
      return {
        title: answer.getItem().getTitle(),
        type: String(answer.getItem().getType()),
        response: answer.getResponse(),
      };
    }),
  };
}

/** What the trigger of a sheet knows: the columns. A row that is used again after another was deleted is new. */
function ofSheet(event) {
  var sheet = event.range.getSheet();
  var digest = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256, JSON.stringify(event.namedValues), Utilities.Charset.UTF_8);
  return {
    id: 'sheet:' + sheet.getSheetId() + ':' + event.range.getRow() + ':' + hex(digest).slice(0, 32),
    form: sheet.getName(),
    submitted: new Date().toISOString(),
    namedValues: event.namedValues,
  };
}

/** Posts a response; tries again where the server is busy or out of reach. */
function send(response) {
  var properties = PropertiesService.getScriptProperties();
  var body = JSON.stringify(response);
  var answered = 'no answer';
  for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      var answer = UrlFetchApp.fetch(properties.getProperty('LEADPROOF_URL'), {
        method: 'post',
        contentType: 'application/json',
        payload: body,
        headers: { 'X-Leadproof-Signature': signature(body, properties.getProperty('LEADPROOF_SECRET')) },
        followRedirects: false,
        muteHttpExceptions: true,
      });
      var code = answer.getResponseCode();
      if (code >= 200 && code < 300) return;
      answered = 'status ' + code;
      if (code < 500 && code !== 429) break;
    } catch (error) {
      answered = String(error);
    }
    if (attempt < ATTEMPTS) Utilities.sleep(2000 * Math.pow(3, attempt - 1));
  }
  throw new Error('Leadproof did not take response ' + response.id + ': ' + answered);
}

/** t=SECONDS,v1=HEX of HMAC-SHA256 over "SECONDS.BODY". */
function signature(body, secret) {
  var seconds = Math.floor(Date.now() / 1000);
  var digest = Utilities.computeHmacSha256Signature(seconds + '.' + body, secret, Utilities.Charset.UTF_8);
  return 't=' + seconds + ',v1=' + hex(digest);
}

function hex(bytes) {
  return bytes.map(function (byte) { return ('0' + (byte & 0xff).toString(16)).slice(-2); }).join('');
}
