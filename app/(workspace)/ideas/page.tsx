import type { Metadata } from "next";
import { IdeasPage } from "@/components/ideas/ideas-page";
import { definePage } from "@/lib/http/define-page";
import { loadIdeas } from "@/lib/operations/load-ideas";
import { ideaQuery } from "@/lib/schemas/idea-query";

export const metadata: Metadata = { title: "Ideas" };

export default definePage({
  permission: "account.read",
  input: ideaQuery,
  load: loadIdeas,
  render: ({ data, input }) => <IdeasPage {...data} query={input} />,
});
