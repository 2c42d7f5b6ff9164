/** Production values of configuration, secrets and network policy. */
export const CONFIGURATION_VALUES = `
# -- Shared configuration, read by frontend, api and workers
config:
  # -- Render the ConfigMap; false when somebody else provides it
  createConfigMap: true
  # -- DataHub, in a namespace of its own
  datahub:
    # -- Address of DataHub's metadata service
    gmsUrl: "http://datahub-datahub-gms.datahub.svc.cluster.local:8080"
    # -- Kafka brokers of DataHub
    kafkaBrokers: "datahub-prerequisites-kafka.datahub.svc.cluster.local:9092"
  # -- PostgreSQL
  postgres:
    # -- Address of PostgreSQL; empty means the one of this release
    host: ""
    # -- Port of PostgreSQL
    port: "5432"
    # -- Database; empty means postgresql.auth.database
    db: ""
  # -- Redis
  redis:
    # -- Address of Redis; empty means the one of this release
    host: ""
    # -- Port of Redis
    port: "6379"
  # -- Qdrant
  qdrant:
    # -- Address of Qdrant; empty means the one of this release
    host: ""
    # -- Port of Qdrant's REST interface
    httpPort: "6333"
    # -- Port of Qdrant's gRPC interface
    grpcPort: "6334"
  # -- Temporal
  temporal:
    # -- Address of Temporal; empty means the one of this release
    host: ""
    # -- Port of Temporal
    port: "7233"
    # -- Temporal namespace of the workflows
    namespace: dataspoke
  # -- Language model
  llm:
    # -- Provider of the language model
    provider: gemini
    # -- Language model
    model: gemini-2.0-flash

# -- Shared secrets, read by frontend, api and workers. Pass them with --set or a file outside version control
secrets:
  # -- Render the Secret; false when it exists already or External Secrets makes it
  createSecret: true
  # -- PostgreSQL
  postgres:
    # -- User; empty means postgresql.auth.username
    user: ""
    # -- Password of the user, and of postgres
    password: ""
  # -- Redis
  redis:
    # -- Password
    password: ""
  # -- Qdrant
  qdrant:
    # -- API key; empty means Qdrant asks for none
    apiKey: ""
  # -- Language model
  llm:
    # -- API key of the provider
    apiKey: ""

# -- External Secrets Operator
externalSecrets:
  # -- Let it make the Secret; needs secrets.createSecret=false
  enabled: false
  # -- How often the Secret is refreshed
  refreshInterval: 1h
  # -- The store the secrets are read from
  secretStoreRef:
    # -- SecretStore or ClusterSecretStore
    kind: ClusterSecretStore
    # -- Name of the store
    name: aws-secrets-manager
  # -- Entry of the store that holds them as properties
  remoteKey: dataspoke/production

# -- Network policy for clusters that deny traffic by default
networkPolicy:
  # -- Restrict what the pods of this release may connect to
  enabled: false
  # -- Namespace of DataHub
  datahubNamespace: datahub
  # -- Allow HTTPS to anywhere, which the language model's provider needs
  allowHttps: true
  # -- Further egress rules, as Kubernetes lists them
  extraEgress: []

# -- Further Kubernetes objects, each a map or a text; both may hold templates
extraObjects: []
`;
