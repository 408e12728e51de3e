import "server-only";
import { recountSums } from "@/lib/operations/recount-sums";
import { inWorkspace } from "../job-task";

export const recountKeptSums = inWorkspace("recount-sums", recountSums);
