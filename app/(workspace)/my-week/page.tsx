import type { Metadata } from "next";
import { z } from "zod";
import { MyWeek } from "@/components/my-week/my-week";
import { definePage } from "@/lib/http/define-page";
import { loadMyWeek } from "@/lib/operations/load-my-week";

export const metadata: Metadata = { title: "My week" };

export default definePage({
  permission: "account.read",
  input: z.object({}),
  load: loadMyWeek,
  render: ({ data, viewer, now }) => <MyWeek {...data} viewer={viewer} now={now} />,
});
