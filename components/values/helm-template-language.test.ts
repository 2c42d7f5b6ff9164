import { expect, test } from "vitest";
import { languageOfFile } from "@/components/values/helm-template-language";

test.each([
  ["templates/configmap.yaml", "helm-template"],
  ["charts/api/templates/NOTES.txt", "helm-template"],
  ["charts/api/templates/_helpers.tpl", "helm-template"],
  ["values-dev.yaml", "yaml"],
  ["Chart.lock", "yaml"],
  ["values.schema.json", "yaml"],
  ["README.md", "markdown"],
  ["install.sh", "shell"],
  ["LICENSE", "plaintext"],
  [".helmignore", "plaintext"],
])("%s is shown as %s", (path, language) => {
  expect(languageOfFile(path)).toBe(language);
});
