import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

/** For whoever came without the printed address: the token can be pasted as well. */
export function SetupTokenForm() {
  return (
    <form method="get" action="/setup" className="space-y-4">
      <p className="text-muted text-sm">
        Entwine printed an address in its terminal when it started. Open it, or paste what follows{" "}
        <code className="rounded-sm bg-sunken px-1">token=</code> in it. That proves this installation is yours.
      </p>
      <Field name="token" label="Token" required>
        {(control) => <Input {...control} autoComplete="off" spellCheck={false} maxLength={200} className="h-10" />}
      </Field>
      <Button type="submit" variant="primary" size="large" className="w-full">
        Continue
      </Button>
    </form>
  );
}
