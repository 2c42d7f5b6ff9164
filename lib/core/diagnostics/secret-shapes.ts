/** How sure we are that a text is a secret: `sure` stops a save, `unsure` is a warning. */
export type SecretCertainty = "sure" | "unsure";

export interface SecretShape {
  /** What it is, to go into a sentence after "holds". */
  what: string;
  certainty: SecretCertainty;
  pattern: RegExp;
}

/**
 * Texts that are secrets whatever key they stand under, by the forms their issuers publish for secret scanners.
 * Patterns are bounded, so that no text makes them slow.
 */
export const SECRET_SHAPES: readonly SecretShape[] = [
  sure("a private key", /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----/),
  sure("an AWS access key", /\b(?:AKIA|ASIA)(?![0-9A-Z]{9}EXAMPLE)[0-9A-Z]{16}\b/),
  sure("a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{82})\b/),
  sure("a GitLab token", /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat|agent)-[A-Za-z0-9_-]{20,255}/),
  sure("a Slack token", /\bxox[abeoprs]-[A-Za-z0-9-]{10,250}/),
  sure("a Slack webhook", /\bhooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9+/]{30,80}/),
  sure("a Google API key", /\bAIza[0-9A-Za-z_-]{35}\b/),
  sure("a Google OAuth secret", /\bGOCSPX-[0-9A-Za-z_-]{28}\b/),
  sure("a Stripe key", /\b[rs]k_live_[0-9A-Za-z]{24,200}/),
  sure("an OpenAI key", /\bsk-(?:proj-|svcacct-|admin-)?[A-Za-z0-9_-]{10,120}T3BlbkFJ[A-Za-z0-9_-]{10,120}/),
  sure("an Anthropic key", /\bsk-ant-[a-z]{3,8}\d{2}-[A-Za-z0-9_-]{80,120}/),
  sure("an OpenRouter key", /\bsk-or-v1-[0-9a-f]{64}\b/),
  sure("an npm token", /\bnpm_[A-Za-z0-9]{36}\b/),
  sure("a PyPI token", /\bpypi-AgE[A-Za-z0-9_-]{50,500}/),
  sure("a Docker Hub token", /\bdckr_[op]at_[A-Za-z0-9_-]{27,60}/),
  sure("a SendGrid key", /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/),
  sure("a Hugging Face token", /\bhf_[A-Za-z]{34}\b/),
  sure("a DigitalOcean token", /\bdo[opr]_v1_[0-9a-f]{64}\b/),
  sure("a Vault token", /\bhv[sb]\.[A-Za-z0-9_-]{24,300}/),
  sure("an age key", /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/),
  unsure("a JSON web token", /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,2000}/),
];

function sure(what: string, pattern: RegExp): SecretShape {
  return { what, certainty: "sure", pattern };
}

function unsure(what: string, pattern: RegExp): SecretShape {
  return { what, certainty: "unsure", pattern };
}
