import "server-only";
import { refreshWorkspace } from "@/lib/operations/refresh-workspace";
import { inWorkspace } from "../job-task";

/** Also posts what has lapsed and no job of its own has said so, as after a restored backup. */
export const ageScores = inWorkspace("age-scores", refreshWorkspace);
