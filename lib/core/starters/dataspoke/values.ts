import { SHARED_VALUES } from "@/lib/core/starters/blank";
import { APPLICATION_VALUES } from "@/lib/core/starters/dataspoke/application-values";
import { CONFIGURATION_VALUES } from "@/lib/core/starters/dataspoke/configuration-values";
import { INFRASTRUCTURE_VALUES } from "@/lib/core/starters/dataspoke/infrastructure-values";
import { TEMPORAL_VALUES } from "@/lib/core/starters/dataspoke/temporal-values";

const GLOBAL_VALUES = `  # -- The shared ConfigMap that \`config.createConfigMap\` makes
  configMap:
    # -- Its name; empty means <release>-dataspoke-config
    name: ""
  # -- The shared Secret that \`secrets.createSecret\` makes
  secrets:
    # -- Its name. Fixed, because Temporal and Qdrant take the name of a Secret as it stands
    name: dataspoke-secrets
  # -- Checks of the Bitnami charts
  security:
    # -- Accept images outside docker.io/bitnami, where the pinned ones are no longer served
    allowInsecureImages: true
`;

/** values.yaml of DataSpoke: production, everything enabled. */
export const DATASPOKE_VALUES = [
  SHARED_VALUES,
  GLOBAL_VALUES,
  APPLICATION_VALUES,
  INFRASTRUCTURE_VALUES,
  TEMPORAL_VALUES,
  CONFIGURATION_VALUES,
].join("");
