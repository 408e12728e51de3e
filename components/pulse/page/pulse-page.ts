import { choicesOf, isScaled, type ScaledItem } from "@/lib/pulse/items";
import { minutesToAnswer } from "@/lib/pulse/reading-time";
import { ownValue } from "@/lib/schemas/own-value";
import type { PulseItem } from "@/lib/schemas/pulse";
import { CANNOT_SAY } from "@/lib/schemas/pulse-answers";
import { type Language, wordingOf } from "@/lib/wording/languages";
import { translate } from "@/lib/wording/translate";
import { frame } from "./frame";
import { type Html, html } from "./html";

/** What somebody answered before, or what a link in a mail puts there for them to see. */
export interface ShownAnswer {
  readonly value: number | null;
  readonly text: string | null;
  /** It is with us; what a link merely put there is not. */
  readonly isStored: boolean;
}

export interface PulseQuestions {
  readonly language: Language;
  readonly asker: string;
  readonly company: string;
  readonly account: string;
  readonly name: string;
  readonly isNamed: boolean;
  readonly items: readonly PulseItem[];
  readonly note: string | null;
  readonly closesOn: string;
  /** Of what is stored: it tells whether somebody answered elsewhere meanwhile. */
  readonly version: number;
  readonly answers: Readonly<Partial<Record<PulseItem, ShownAnswer>>>;
}

interface Around {
  /** Where answers go; null for a preview, which sends nothing. */
  readonly token: string | null;
  readonly nonce: string;
}

/** The questions, one a screen where there is script, one below the other where there is none. */
export function pulsePage(pulse: PulseQuestions, { token, nonce }: Around): string {
  const { language, items } = pulse;
  const page = translate(language, "page");
  const said = (name: "saving" | "saved" | "offline" | "failed" | "missing") => page(name);
  const form = html`<div class="progress" aria-hidden="true"><i></i></div>
<form method="post" novalidate autocomplete="off" data-answers data-version="${pulse.version}" ${token === null && html`data-preview`} data-saving="${said("saving")}" data-saved="${said("saved")}" data-offline="${said("offline")}" data-failed="${said("failed")}" data-missing="${said("missing")}" data-send="${page("send")}" data-next="${page("next")}" data-begin="${page("begin")}">
${welcome(pulse)}
${items.map((item, at) => step(pulse, item, page("of", { step: String(at + 1), count: String(items.length) })))}
<p class="said" role="status"></p>
<input type="hidden" name="done" value="1">
<div class="bar"><button class="button quiet js-only" type="button" data-back hidden>${page("back")}</button><button class="button js-only" type="button" data-forward>${page("begin")}</button>${token !== null && html`<button class="button no-js" type="submit">${page("send")}</button>`}</div>
</form>`;
  const { asker, company } = pulse;
  return frame({ language, title: page("title", { asker, company }), nonce, token, hasScript: true }, form);
}

function welcome({ language, asker, company, account, name, isNamed, items, note, closesOn }: PulseQuestions): Html {
  const page = translate(language, "page");
  const readers = isNamed ? page("readers.named", { company, account }) : page("readers.unnamed", { company, account });
  return html`<section class="step now" data-step tabindex="-1">
<p class="from">${page("askedBy", { asker, company })}</p>
<h1>${page("welcome", { name, company })}</h1>
${note !== null && html`<p class="note">${note}</p>`}
<p>${page("length", { count: items.length, minutes: minutesToAnswer(items) })}</p>
<p>${readers}</p>
<p class="small">${page("until", { day: closesOn })}</p>
</section>`;
}

function step({ language, answers }: PulseQuestions, item: PulseItem, place: string): Html {
  const { ask } = wordingOf(language).items.v1[item];
  const shown = answers[item];
  return html`<fieldset class="step" data-step data-item="${item}" tabindex="-1"><legend>${ask}</legend>
${isScaled(item) ? choices(language, item, shown) : words(language, item, shown)}
<p class="small place">${place}</p></fieldset>`;
}

function choices(language: Language, item: ScaledItem, shown: ShownAnswer | undefined): Html {
  const anchors: Readonly<Record<string, string>> = wordingOf(language).items.v1[item].anchors;
  const values = choicesOf(item);
  const isAnchored = values.every((value) => Object.hasOwn(anchors, value));
  const cannotSay = translate(language, "page")("cannotSay");
  const one = (value: string, label: string, kind = "") =>
    html`<label class="choice ${kind}"><input type="radio" name="${item}" value="${value}"${isChosen(shown, value) && html` checked`}${isChosen(shown, value) && shown?.isStored === true && html` data-stored`}><span>${label}</span></label>`;
  return html`<div class="choices ${isAnchored ? "" : "numbers"}"${!isAnchored && html` role="group" aria-describedby="ends-${item}"`}>${values.map((value) => one(String(value), isAnchored ? (ownValue(anchors, String(value)) ?? "") : String(value)))}</div>
${!isAnchored && html`<p class="ends" id="ends-${item}">${worded(anchors)}</p>`}
${one(CANNOT_SAY, cannotSay, "cannot")}`;
}

/** Of a scale of numbers: what those mean that have words, from the least on. */
const worded = (anchors: Readonly<Record<string, string>>): readonly Html[] =>
  Object.entries(anchors).map(([value, text]) => html`<span>${value}: ${text}</span>`);

const isChosen = (shown: ShownAnswer | undefined, value: string): boolean =>
  shown !== undefined && (shown.value === null ? value === CANNOT_SAY : String(shown.value) === value);

function words(language: Language, item: PulseItem, shown: ShownAnswer | undefined): Html {
  const { ask } = wordingOf(language).items.v1[item];
  const hint = translate(language, "page")("optional");
  return html`<p class="small" id="hint-${item}">${hint}</p>
<textarea name="${item}"${shown?.isStored === true && html` data-stored`} maxlength="4000" aria-label="${ask}" aria-describedby="hint-${item}">${shown?.text ?? ""}</textarea>`;
}
