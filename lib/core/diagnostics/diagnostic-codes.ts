import type { TextProblem } from "@/lib/core/yaml/text-problem";

/**
 * Every code `checkDesign` can give of its own, with what it means. Notes of catalogue entries have their own codes.
 * README.md in this folder lists the same codes.
 */
export const DIAGNOSTIC_CODES = {
  address_unset: "A component is off, nothing says where the one to use instead is",
  catalog_entry_missing: "A component is from a catalogue entry this version does not know",
  condition_missing: "The key that switches a component is not in the base, which Helm takes for on",
  config_source_missing: "A key of a shared ConfigMap or Secret has a source that does not exist",
  connection_disabled: "A component talks to one that is off in a profile",
  connection_missing: "A connection starts or ends at something that does not exist",
  dependency_unpinned: "A dependency has a version range and no lock: what is installed depends on the day",
  helmignore_unreadable: "A line of the user's .helmignore is one Helm refuses",
  key_clash: 'Two keys of a map become one for Helm, such as 1 and "1"',
  key_duplicate: "A key is twice in a map; Helm takes the last",
  key_unknown: "A key nothing in the chart reads; Helm refuses it",
  limit_below_request: "A pod may use less than it asks for",
  list_replaced: "A profile's list replaces the whole list below it",
  lock_differs: "A lock holds another version than the dependency asks for",
  lock_missing: "A dependency has no lock, so there is no Chart.lock",
  name_taken: "Two parts have the same name",
  name_too_long: "The names of a release's objects are cut to fit 63 characters",
  number_inexact: "An integer Helm cannot hold exactly",
  port_taken: "Two ports of one part have the same name or number",
  replicas_inverted: "Autoscaling has a higher minimum than maximum",
  script_profile_missing: "An install script is for a profile that does not exist",
  secret_in_values: "A secret, or what looks like one, is in the design",
  text_alias_bomb: "Aliases unfold to more values than a values file can need",
  text_bad_character: "A character Helm refuses",
  text_many_documents: "More than one YAML document in a values file",
  text_not_map: "A values file whose root is not a map",
  text_syntax: "A values file that is not YAML",
  text_too_deep: "A values file nested too deeply",
  text_too_large: "A values file that is too large",
  value_invalid: "A value of a wrong type or out of its limits; Helm refuses it",
  value_redundant: "A profile sets what the base says already",
  values_unparsable: "A values file cannot be read; forms and export wait for it",
  yaml_ambiguous: "A scalar Helm types differently from newer YAML readers",
} as const satisfies Record<TextProblem["code"], string> & Record<string, string>;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;
