/** What is different in any two answers: the id that was asked for, fresh ids, nonces, instants, and what ages. */
export const wordsOf = (text, id) =>
  (id === undefined ? text : text.replaceAll(id, "<asked>"))
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>")
    .replace(/\b[0-9a-f]{32}\b|"[\w-]{21}[vm]"/g, "<nonce>")
    // Numbers with a fraction first: thirteen digits behind a point are no instant.
    .replace(/\d+\.\d{5,}(e-?\d+)?/g, "<number>")
    // How long a bar is drawn goes with the score, which ages by the second.
    .replace(/\d+\.\d+%/g, "<share>")
    .replace(/\b1[0-9]{12}\b/g, "<instant>")
    // When the page was asked for, as it travels to the browser.
    .replace(/\\?"now\\?":\\?"\$D[^"\\]+/g, "<now>");

/** Of a page the words without scripts, whose cut depends on timing; of a navigation, which is all script, its lines. */
export const linesOf = (body, id) =>
  (body.startsWith("<!DOCTYPE") ? [body.replace(/<script.*?<\/script>/gs, "")] : body.split("\n").sort()).map((line) =>
    wordsOf(line, id),
  );
