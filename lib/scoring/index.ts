/** The front door: everything the rest of the application may use of the scoring model. */

export { CATALOGUE, type CatalogueEntry, type Keeps } from "./catalogue";
export { liveSet } from "./evidence/live-set";
export { roundParts } from "./explain/round-parts";
export { buildModel, type ModelOverrides, parseModel, validateModel } from "./model/build-model";
export { DEFAULT_MODEL, type IndicatorParameters, type ScoringModel, type View } from "./model/scoring-model";
export * from "./results";
export { scoreAccount } from "./score-account";
export { ScoringError } from "./scoring-error";
export * from "./types";
