import type { Metadata } from "next";
import { z } from "zod";
import { JobsPage } from "@/components/jobs/jobs-page";
import { definePage } from "@/lib/http/define-page";
import { loadJobs } from "@/lib/operations/load-jobs";

export const metadata: Metadata = { title: "Jobs" };

export default definePage({
  permission: "job.manage",
  input: z.unknown(),
  load: loadJobs,
  render: ({ data, viewer, now }) => <JobsPage {...data} now={now} timeZone={viewer.timeZone} />,
});
