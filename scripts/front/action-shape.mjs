/**
 * What the body of a form's action may be: a list of plain values, as the client of our forms writes them. The framework's
 * own format can do more (references, promises, maps, files), which no form of ours sends and on which its parser fails.
 */

const DEEPEST = 40;
/** A text that begins with "$" stands for something: another "$" for itself, the others for what JSON cannot say. */
const STANDS_FOR = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|n-?\d{1,40}$|D\d{4}-\d\d-\d\dT[\d:.]{1,20}Z$)/;

export function isActionBody(body) {
  const given = parsed(body);
  return Array.isArray(given) && isPlain(given);
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

/** Level by level, because a deep one would end the stack. */
function isPlain(given) {
  let level = [given];
  for (let depth = 0; level.length > 0; depth += 1) {
    const isOdd = level.some((value) => (typeof value === "string" ? !isPlainText(value) : hasPoisonedKey(value)));
    if (isOdd || depth > DEEPEST) {
      return false;
    }
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
  }
  return true;
}

const isPlainText = (text) => !text.startsWith("$") || STANDS_FOR.test(text);

/** The one key that is no key of an object like others. */
const hasPoisonedKey = (value) => typeof value === "object" && value !== null && Object.hasOwn(value, "__proto__");
