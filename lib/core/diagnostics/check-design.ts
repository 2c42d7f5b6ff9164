import type { Design } from "@/lib/core/design/design";
import { catalogNotes } from "@/lib/core/diagnostics/catalog-notes";
import { prepareCheck, type Rule } from "@/lib/core/diagnostics/checked-design";
import type { Diagnostic } from "@/lib/core/diagnostics/diagnostic";
import { mergeDiagnostics } from "@/lib/core/diagnostics/merge-diagnostics";
import { addressUnset } from "@/lib/core/diagnostics/rules/address-unset";
import { catalogEntryMissing } from "@/lib/core/diagnostics/rules/catalog-entry-missing";
import { conditionMissing } from "@/lib/core/diagnostics/rules/condition-missing";
import { configSourceMissing } from "@/lib/core/diagnostics/rules/config-source-missing";
import { connectionDisabled } from "@/lib/core/diagnostics/rules/connection-disabled";
import { connectionMissing } from "@/lib/core/diagnostics/rules/connection-missing";
import { dependencyLocks } from "@/lib/core/diagnostics/rules/dependency-locks";
import { helmignoreUnreadable } from "@/lib/core/diagnostics/rules/helmignore-unreadable";
import { limitBelowRequest } from "@/lib/core/diagnostics/rules/limit-below-request";
import { listReplaced } from "@/lib/core/diagnostics/rules/list-replaced";
import { nameTaken } from "@/lib/core/diagnostics/rules/name-taken";
import { nameTooLong } from "@/lib/core/diagnostics/rules/name-too-long";
import { portTaken } from "@/lib/core/diagnostics/rules/port-taken";
import { replicasInverted } from "@/lib/core/diagnostics/rules/replicas-inverted";
import { schemaViolated } from "@/lib/core/diagnostics/rules/schema-violated";
import { scriptProfileMissing } from "@/lib/core/diagnostics/rules/script-profile-missing";
import { secretInValues } from "@/lib/core/diagnostics/rules/secret-in-values";
import { textUnreadable } from "@/lib/core/diagnostics/rules/text-unreadable";
import { valueRedundant } from "@/lib/core/diagnostics/rules/value-redundant";

/** In the order their findings are shown within one severity. */
const RULES: readonly Rule[] = [
  textUnreadable,
  secretInValues,
  nameTaken,
  connectionMissing,
  configSourceMissing,
  scriptProfileMissing,
  catalogEntryMissing,
  helmignoreUnreadable,
  portTaken,
  dependencyLocks,
  schemaViolated,
  addressUnset,
  replicasInverted,
  limitBelowRequest,
  conditionMissing,
  connectionDisabled,
  nameTooLong,
  valueRedundant,
  listReplaced,
];

/**
 * Everything wrong, doubtful or worth knowing about a design, errors first. A finding leads to the layer and path that
 * caused it; what several profiles inherit is said once. Bad designs never make it throw.
 */
export function checkDesign(design: Design): Diagnostic[] {
  const checked = prepareCheck(design);
  return mergeDiagnostics(
    RULES.flatMap((rule) => rule(checked)),
    catalogNotes(checked),
  );
}
