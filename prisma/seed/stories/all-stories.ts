import { ownValue } from "@/lib/schemas/own-value";
import type { Kept, Story } from "../story";
import { DEVOTED } from "./devoted";
import { EXPOSED } from "./exposed";
import { GROUP } from "./group";
import { KEPT_FACTS } from "./kept-facts";
import { KEPT_OF_DEVOTED } from "./kept-of-devoted";
import { KEPT_OF_GROWING } from "./kept-of-growing";
import { KEPT_OF_SLIPPING } from "./kept-of-slipping";
import { OTHERS } from "./others";
import { PARTED } from "./parted";
import { SLIPPING } from "./slipping";
import { TOLD_OF_RENEWALS } from "./told-of-renewals";
import { TOLD_OF_TRUST } from "./told-of-trust";
import { TOLD_RECORDS } from "./told-records";
import { UNEASY } from "./uneasy";
import { WARM } from "./warm";
import { YOUNG } from "./young";

const KEPT: Readonly<Record<string, Kept>> = { ...KEPT_OF_DEVOTED, ...KEPT_OF_SLIPPING, ...KEPT_OF_GROWING };

export const STORIES: readonly Story[] = [
  ...DEVOTED,
  ...WARM,
  ...UNEASY,
  ...EXPOSED,
  ...SLIPPING,
  ...GROUP,
  ...YOUNG,
  ...PARTED,
  ...OTHERS,
].map((story) => ({
  ...{ ...story, ...ownValue(KEPT, story.name), ...ownValue(KEPT_FACTS, story.name) },
  records: recordsOf(story.name),
}));

function recordsOf(name: string): NonNullable<Kept["records"]> {
  return [TOLD_RECORDS, TOLD_OF_TRUST, TOLD_OF_RENEWALS].flatMap((told) => ownValue(told, name) ?? []);
}
