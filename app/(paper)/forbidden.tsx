import type { Metadata } from "next";
import { NotAllowed } from "@/components/layout/not-allowed";

export const metadata: Metadata = { title: "Not allowed" };

export default function ForbiddenOnPaper() {
  return <NotAllowed />;
}
