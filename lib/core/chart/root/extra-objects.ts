/** `templates/extraobjects.yaml`: objects of the user's own, as maps or texts that may hold templates. */
export const EXTRA_OBJECTS_TEMPLATE = `{{- range .Values.extraObjects }}
---
{{ tpl (kindIs "string" . | ternary . (toYaml .)) $ }}
{{- end }}
`;
