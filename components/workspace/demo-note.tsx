import Link from "next/link";
import { PageSection } from "@/components/ui/page-section";

/** Inside the demo world: what it is, and who can take it away. */
export function DemoNote() {
  return (
    <PageSection title="Demo world" description="Made up, for anybody to look around in and to play with.">
      <p className="max-w-prose text-sm">
        It is not removed from in here. Whoever runs this installation{" "}
        <Link href="/setup" className="text-accent underline underline-offset-2">
          sets up a workspace of their own
        </Link>
        , with the address Entwine printed when it started; its administrator finds the removal on this page.
      </p>
    </PageSection>
  );
}
