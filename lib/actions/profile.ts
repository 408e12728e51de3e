"use server";

import { defineAction } from "@/lib/http/define-action";
import { definePreparedAction } from "@/lib/http/define-prepared-action";
import { changePassword, provePassword } from "@/lib/operations/change-password";
import { updateProfile } from "@/lib/operations/update-profile";
import { passwordChange, profileInput } from "@/lib/schemas/member";
import { noAnswer } from "@/lib/schemas/results";

export const updateProfileAction = defineAction({
  name: "updateProfile",
  permission: "profile.update",
  input: profileInput,
  output: noAnswer,
  run: updateProfile,
  changes: () => ({ noun: "profile", id: null }),
  audit: () => ({ noun: "profile" }),
});

export const changePasswordAction = definePreparedAction({
  name: "changePassword",
  isSecret: true,
  permission: "profile.update",
  input: passwordChange,
  output: noAnswer,
  prepare: provePassword,
  run: changePassword,
  audit: () => ({ noun: "profile", fields: ["password"] }),
});
