import type { Metadata } from "next";
import { z } from "zod";
import { PageBody } from "@/components/layout/page-body";
import { PageHeader } from "@/components/layout/page-header";
import { ChoiceForm } from "@/components/notifications/choice-form";
import { PasswordForm } from "@/components/profile/password-form";
import { ProfileForm } from "@/components/profile/profile-form";
import { PageSection } from "@/components/ui/page-section";
import { findChoices } from "@/lib/data/notification-choices";
import { findProfile } from "@/lib/data/users";
import { definePage } from "@/lib/http/define-page";
import { choiceOf } from "@/lib/schemas/notification-choice";

export const metadata: Metadata = { title: "Profile" };

const ZONES = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")];

export default definePage({
  permission: "profile.update",
  input: z.unknown(),
  load: async (scope) => ({
    profile: await findProfile(scope.tx, scope.viewer.userId),
    choice: choiceOf(await findChoices(scope)),
  }),
  render: ({ data: { profile, choice } }) => (
    <>
      <PageHeader title="Profile" />
      <PageBody>
        <PageSection title="You">
          <ProfileForm
            profile={profile}
            zones={ZONES.includes(profile.timeZone) ? ZONES : [profile.timeZone, ...ZONES]}
          />
        </PageSection>
        <PageSection
          id="notifications"
          title="What you are told"
          description="Only when something changes, and never what you did yourself"
        >
          <ChoiceForm choice={choice} />
        </PageSection>
        {profile.hasPassword || profile.isProven ? (
          <PageSection title="Password" description="Whoever is signed in elsewhere is signed out by a new one">
            <PasswordForm isFirst={!profile.hasPassword} />
          </PageSection>
        ) : null}
      </PageBody>
    </>
  ),
});
