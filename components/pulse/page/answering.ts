/**
 * The script of a customer's page: one question a screen, each answer saved as it is given, nothing lost without a signal. Without
 * it the page is one form with one button. Bundled by itself (scripts/build.mjs); it imports nothing.
 */
interface Saved {
  readonly answers: Readonly<Record<string, string>>;
  readonly isDone: boolean;
  /** Of the answers that these were given on top of. */
  readonly version: string;
}

const RETRY_MS = 5000;
/** On a line that is half dead nothing is waited for longer. */
const PATIENCE_MS = 15_000;
/** Whoever taps twice means one step. */
const ONE_TAP_MS = 400;

const form = document.querySelector<HTMLFormElement>("form[data-answers]");
if (form) begin(form);
// Sent, and changed after that without a signal: the form sends what waits.
else if (document.querySelector("[data-thanks]") && !isEmpty(stored(keyOf()))) location.replace("?change=1");

function begin(at: HTMLFormElement): void {
  const queue = at.dataset["preview"] === undefined ? queueOf(at) : null;
  const steps = [...at.querySelectorAll<HTMLElement>("[data-step]")];
  const [back, forward] = [buttonOf(at, "[data-back]"), buttonOf(at, "[data-forward]")];
  const place = () => Math.min(steps.length - 1, Math.max(0, Number(location.hash.slice(1)) || 0));
  let movedAt = 0;

  const show = (isMove: boolean) => {
    const now = place();
    movedAt = isMove ? performance.now() : 0;
    steps.forEach((step, number) => {
      step.classList.toggle("now", number === now);
    });
    back.hidden = now === 0;
    const words = at.dataset;
    const isLast = now === steps.length - 1;
    forward.textContent = (isLast ? words["send"] : words[now === 0 ? "begin" : "next"]) ?? "";
    const bar = document.querySelector<HTMLElement>(".progress i");
    if (bar) bar.style.width = `${(100 * now) / (steps.length - 1)}%`;
    if (isMove) steps[now]?.focus({ preventScroll: true });
    scrollTo(0, 0);
  };
  const move = (to: number) => {
    movedAt = performance.now();
    location.hash = String(to);
  };
  const goOn = () => {
    if (performance.now() - movedAt < ONE_TAP_MS && movedAt > 0) return;
    const now = place();
    const item = steps[now]?.dataset["item"];
    if (item && queue) queue.keep(item, answerTo(at, item));
    if (now < steps.length - 1) move(now + 1);
    else queue?.finish();
  };

  forward.addEventListener("click", goOn);
  back.addEventListener("click", () => move(place() - 1));
  at.addEventListener("submit", (event) => {
    event.preventDefault();
    goOn();
  });
  at.addEventListener("change", ({ target }) => {
    // Whoever answered in between means the next step.
    movedAt = 0;
    if (queue && isField(target)) queue.keep(target.name, answerTo(at, target.name));
  });
  at.addEventListener("input", ({ target }) => {
    if (queue && target instanceof HTMLTextAreaElement) queue.note(target.name, target.value);
  });
  addEventListener("hashchange", () => show(true));
  show(false);
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** What is chosen or written; null where nothing is. */
function answerTo(at: HTMLFormElement, item: string): string | null {
  const given = new FormData(at).get(item);
  return typeof given === "string" && given !== "" ? given : null;
}

/** Puts answers that never arrived back into the form. */
function recall(at: HTMLFormElement, answers: Readonly<Record<string, string>>): void {
  for (const [item, answer] of Object.entries(answers)) {
    const field = at.elements.namedItem(item);
    if (field instanceof RadioNodeList || field instanceof HTMLTextAreaElement) field.value = answer;
  }
}

function queueOf(at: HTMLFormElement) {
  const key = keyOf();
  // Of what has been sent already nothing is sent again by pressing "Next".
  const arrived = arrivedIn(at);
  let version = at.dataset["version"] ?? "";
  let waiting = stored(key);
  let isSending = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  recall(at, waiting.answers);
  if (!isEmpty(waiting) && waiting.version !== version) {
    // Somebody answered elsewhere meanwhile: what waited here is shown, and sent when it is pressed again.
    waiting = { answers: {}, isDone: false, version };
    keepOnDevice(key, waiting);
  }

  const say = (word: Word) => tell(at, word);
  const hold = (answers: Saved["answers"], isDone: boolean) => {
    waiting = { answers, isDone, version };
    keepOnDevice(key, waiting);
  };

  const send = async (): Promise<void> => {
    if (isSending || isEmpty(waiting)) return;
    isSending = true;
    clearTimeout(again);
    say("saving");
    const sent = waiting;
    const answer = await post(sent);
    isSending = false;
    if (answer.status === 200) return afterArrival(sent, answer.version);
    if (answer.status === 404 || answer.status === 422) return afterRefusal(sent, answer.status);
    say(answer.status === 0 ? "offline" : "failed");
    again = setTimeout(() => void send(), RETRY_MS);
  };
  const afterRefusal = (sent: Saved, status: number) => {
    if (status === 404) {
      // The link was closed meanwhile: the page says so itself, and nothing stays on the device.
      hold({}, false);
      return location.replace(location.pathname);
    }
    hold(waiting.answers, false);
    say(Object.keys(sent.answers).length === 0 ? "missing" : "failed");
  };
  const afterArrival = (sent: Saved, next: string) => {
    version = next;
    for (const [item, answer] of Object.entries(sent.answers)) arrived.set(item, answer);
    // What was changed while it was on its way goes next, and what another tab wrote is its own.
    const mine = { ...stored(key).answers, ...waiting.answers };
    const left = Object.entries(mine).filter(([item, answer]) => !wasSent(sent, item, answer));
    hold(Object.fromEntries(left), waiting.isDone && (left.length > 0 || !sent.isDone));
    say("saved");
    if (!isEmpty(waiting)) void send();
    else if (sent.isDone) location.replace(location.pathname);
  };

  addEventListener("online", () => void send());
  if (!isEmpty(waiting)) void send();
  return {
    /** Kept on the device alone, as it is typed. */
    note: (item: string, text: string) => hold({ ...waiting.answers, [item]: text }, waiting.isDone),
    keep: (item: string, answer: string | null) => {
      const before = arrived.get(item) ?? null;
      const isWaiting = Object.hasOwn(waiting.answers, item);
      if (answer === before && !isWaiting) return;
      if (answer === null && before === null) {
        hold(Object.fromEntries(Object.entries(waiting.answers).filter(([name]) => name !== item)), waiting.isDone);
        return;
      }
      hold({ ...waiting.answers, [item]: answer ?? "" }, waiting.isDone);
      void send();
    },
    finish: () => {
      hold(waiting.answers, true);
      void send();
    },
  };
}

type Word = "saving" | "saved" | "offline" | "failed" | "missing";

/** What became of the answers, in the words of the page. */
function tell(at: HTMLFormElement, word: Word): void {
  const said = at.querySelector<HTMLElement>(".said");
  if (!said) return;
  said.textContent = at.dataset[word] ?? "";
  said.classList.toggle("bad", word !== "saving" && word !== "saved");
}

/** What is with us already, by item. */
function arrivedIn(at: HTMLFormElement): Map<string, string | null> {
  const items = [...at.querySelectorAll<HTMLElement>("[data-item]")].flatMap((step) => step.dataset["item"] ?? []);
  const isStored = (item: string) => at.querySelector(`[name="${item}"][data-stored]`) !== null;
  return new Map(items.map((item) => [item, isStored(item) ? answerTo(at, item) : null]));
}

/** Whether exactly this answer was among what was sent. */
function wasSent(sent: Saved, item: string, answer: string): boolean {
  return Object.entries(sent.answers).some(([name, was]) => name === item && was === answer);
}

interface Reply {
  /** 0 where none came. */
  readonly status: number;
  readonly version: string;
}

async function post({ answers, isDone }: Saved): Promise<Reply> {
  try {
    const reply = await fetch(location.pathname, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ answers, isDone }),
      keepalive: true,
      signal: limit(),
    });
    const version = reply.status === 200 ? String((await reply.json()).version) : "";
    return { status: reply.status, version };
  } catch {
    return { status: 0, version: "" };
  }
}

function limit(): AbortSignal {
  const ending = new AbortController();
  setTimeout(() => ending.abort(), PATIENCE_MS);
  return ending.signal;
}

function keyOf(): string {
  return `answers:${location.pathname}`;
}

function isEmpty({ answers, isDone }: Saved): boolean {
  return Object.keys(answers).length === 0 && !isDone;
}

function stored(key: string): Saved {
  const nothing = { answers: {}, isDone: false, version: "" };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("answers" in kept)) return nothing;
    const answers = Object.entries(kept.answers ?? {}).filter(([, answer]) => typeof answer === "string");
    const version = "version" in kept ? String(kept.version) : "";
    return { answers: Object.fromEntries(answers), isDone: "isDone" in kept && kept.isDone === true, version };
  } catch {
    return nothing;
  }
}

/** Some browsers keep nothing; then only what is on the page is kept. */
function keepOnDevice(key: string, saved: Saved): void {
  try {
    if (isEmpty(saved)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(saved));
  } catch {
    // What cannot be kept is still sent.
  }
}

function buttonOf(at: HTMLFormElement, selector: string): HTMLButtonElement {
  const found = at.querySelector<HTMLButtonElement>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
