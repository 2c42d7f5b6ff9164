import type { BlockProblem } from "@/lib/core/yaml/text-problem";

/** Enough to find one's way; texts made to break things would have a million. */
const MAX_PROBLEMS = 100;

/** The problems of one block. Keeps the first of them, and whether there was an error among all. */
export class ProblemList {
  readonly list: BlockProblem[] = [];
  hasErrors = false;

  add(...problems: readonly BlockProblem[]): void {
    for (const problem of problems) {
      const isFirstError = problem.severity === "error" && !this.hasErrors;
      if (problem.severity === "error") this.hasErrors = true;
      if (this.list.length < MAX_PROBLEMS || isFirstError) this.list.push(problem);
    }
  }
}
