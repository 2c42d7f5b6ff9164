import { describe, expect, it } from "vitest";
import { scriptProfileMissing } from "@/lib/core/diagnostics/rules/script-profile-missing";
import { runRule, shop } from "@/lib/core/diagnostics/testing/shop";

const script = (profile: string) => ({
  id: "install",
  path: "dev/install.sh",
  profile,
  envFile: ".env",
  namespaceVariable: "NAMESPACE",
  secrets: [],
  values: [],
  timeout: "5m",
});

describe("scriptProfileMissing", () => {
  it("is content with a script for a profile that is there", () => {
    expect(
      runRule(
        scriptProfileMissing,
        shop((design) => design.installScripts.push(script("dev"))),
      ),
    ).toEqual([]);
  });

  it("finds a script for one that is gone", () => {
    const design = shop((shop) => shop.installScripts.push(script("staging")));
    expect(runRule(scriptProfileMissing, design)).toMatchObject([
      { code: "script_profile_missing", target: { collection: "installScripts", id: "install", field: "profile" } },
    ]);
  });
});
