/** A reason to stop that the reader can act on: shown as one sentence, without a stack. */
export class Refusal extends Error {}

const IN_WORDS = {
  EACCES: "permission is denied",
  EPERM: "it is not permitted",
  EROFS: "its disk is read-only",
  EEXIST: "a file stands where a folder should be",
  ENOTDIR: "a file stands where a folder should be",
  EISDIR: "a folder stands where a file should be",
  ENOENT: "what it leads to does not exist",
  ELOOP: "its links lead in a circle",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  EIO: "its disk reports an error",
};

/** What the system says of a file or folder; undefined of any other error. */
export function whyInWords(error) {
  return error?.syscall ? IN_WORDS[error.code] : undefined;
}

export function isFull(error) {
  return ["ENOSPC", "EDQUOT", "53100"].includes(error?.code);
}

/** What to show of an error: of a Refusal its sentence, of everything else the whole. */
export function explain(error) {
  if (error instanceof Refusal) {
    return `\n${error.message}`;
  }
  if (isFull(error)) {
    return "\nThe disk is full: free some space and start again.";
  }
  const why = whyInWords(error);
  return why && error.path
    ? `\n${error.path} cannot be used (${error.syscall}): ${why}. Mend that and start again.`
    : error;
}
