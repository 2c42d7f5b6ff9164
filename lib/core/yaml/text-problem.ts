/** Something wrong or doubtful in a values text, with the place to show it at. */
export interface TextProblem extends BlockProblem {
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
}

/** A problem before its line is known: `offset` counts UTF-16 code units from the start of the block or text it was found in. */
export interface BlockProblem {
  code: TextProblemCode;
  severity: "error" | "warning";
  message: string;
  remedy: string;
  offset: number;
  length: number;
}

export type TextProblemCode =
  /** Not YAML, or YAML that Helm cannot decode. */
  | "text_syntax"
  /** The root is a list or a single value. */
  | "text_not_map"
  | "text_too_large"
  | "text_too_deep"
  /** A character Helm refuses, or that ends a line for Helm only. */
  | "text_bad_character"
  /** More than one document, or a directive. */
  | "text_many_documents"
  /** Aliases that unfold to more values than a values file can need. */
  | "text_alias_bomb"
  /** The same key twice in a map: Helm takes the last and says nothing. */
  | "key_duplicate"
  /** Two keys of a map that become one in JSON, such as `1` and `"1"`. */
  | "key_clash"
  /** A plain scalar that Helm and newer YAML readers type differently. */
  | "yaml_ambiguous"
  /** An integer a 64-bit float cannot hold. */
  | "number_inexact";
