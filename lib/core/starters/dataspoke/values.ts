import { SHARED_VALUES } from "@/lib/core/starters/blank";

/** values.yaml of DataSpoke: production, everything enabled. */
export const DATASPOKE_VALUES = `${SHARED_VALUES}  # -- The shared ConfigMap that \`config.createConfigMap\` makes
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

# -- Web interface
frontend:
  # -- Install the web interface
  enabled: true
  # -- Number of pods while autoscaling is off
  replicaCount: 2
  # -- HorizontalPodAutoscaler
  autoscaling:
    # -- Scale with the load
    enabled: true
    # -- Fewest pods
    minReplicas: 2
    # -- Most pods
    maxReplicas: 6
  # -- What each pod asks for and may use
  resources:
    # -- What the scheduler sets aside
    requests:
      # -- In cores or millicores
      cpu: 250m
      # -- In bytes
      memory: 256Mi
    # -- What the container may not exceed
    limits:
      # -- In cores or millicores
      cpu: 500m
      # -- In bytes
      memory: 512Mi
  # -- The Ingress in front of the Service
  ingress:
    # -- Reachable from outside the cluster
    enabled: true
    # -- IngressClass of the controller
    className: nginx
    # -- Annotations of the Ingress
    annotations:
      # -- Issuer of the certificate
      cert-manager.io/cluster-issuer: letsencrypt-prod
    # -- Host names and the paths below them
    hosts:
      - host: dataspoke.example.com
        paths:
          - path: /
            pathType: Prefix
    # -- Secrets with certificates and the hosts they serve
    tls:
      - secretName: dataspoke-tls
        hosts:
          - dataspoke.example.com

# -- HTTP API
api:
  # -- Install the API
  enabled: true
  # -- Number of pods while autoscaling is off
  replicaCount: 2
  # -- HorizontalPodAutoscaler
  autoscaling:
    # -- Scale with the load
    enabled: true
    # -- Fewest pods
    minReplicas: 2
    # -- Most pods
    maxReplicas: 6
  # -- What each pod asks for and may use
  resources:
    # -- What the scheduler sets aside
    requests:
      # -- In cores or millicores
      cpu: 500m
      # -- In bytes
      memory: 512Mi
    # -- What the container may not exceed
    limits:
      # -- In cores or millicores
      cpu: 1000m
      # -- In bytes
      memory: 1024Mi
  # -- The Ingress in front of the Service
  ingress:
    # -- Reachable from outside the cluster
    enabled: true
    # -- IngressClass of the controller
    className: nginx
    # -- Annotations of the Ingress
    annotations:
      # -- Largest upload
      nginx.ingress.kubernetes.io/proxy-body-size: 50m
      # -- Issuer of the certificate
      cert-manager.io/cluster-issuer: letsencrypt-prod
    # -- Host names and the paths below them
    hosts:
      - host: api.dataspoke.example.com
        paths:
          - path: /api
            pathType: Prefix
    # -- Secrets with certificates and the hosts they serve
    tls:
      - secretName: dataspoke-api-tls
        hosts:
          - api.dataspoke.example.com

# -- Temporal workers
workers:
  # -- Install the workers
  enabled: true
  # -- Number of pods
  replicaCount: 2
  # -- What each pod asks for and may use
  resources:
    # -- What the scheduler sets aside
    requests:
      # -- In cores or millicores
      cpu: 500m
      # -- In bytes
      memory: 1024Mi
    # -- What the container may not exceed
    limits:
      # -- In cores or millicores
      cpu: 1000m
      # -- In bytes
      memory: 2048Mi

# -- PostgreSQL (bitnami/postgresql)
postgresql:
  # -- Install PostgreSQL
  enabled: true
  # -- Name of its objects. Fixed, because Temporal takes the address of its database as it stands
  fullnameOverride: dataspoke-postgresql
  # -- The container image
  image:
    # -- Where the pinned image is still served
    repository: bitnamilegacy/postgresql
  # -- User and database made at the first start
  auth:
    # -- User that owns the database
    username: dataspoke
    # -- Database of the application
    database: dataspoke
    # -- Read the password from a variable, so that only its key of the Secret reaches the pod
    usePasswordFiles: false
    # -- Secret with the password
    existingSecret: "{{ .Values.global.secrets.name }}"
    # -- Keys of that Secret
    secretKeys:
      # -- Key with the password of postgres
      adminPasswordKey: DATASPOKE_POSTGRES_PASSWORD
      # -- Key with the password of the user
      userPasswordKey: DATASPOKE_POSTGRES_PASSWORD
  # -- The server
  primary:
    # -- What the server asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 1024Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 1000m
        # -- In bytes
        memory: 2048Mi
    # -- The volume
    persistence:
      # -- Size of the volume; cannot shrink later
      size: 50Gi

# -- Redis (bitnami/redis)
redis:
  # -- Install Redis
  enabled: true
  # -- One master with replicas
  architecture: replication
  # -- The container image
  image:
    # -- Where the pinned image is still served
    repository: bitnamilegacy/redis
  # -- The password clients give
  auth:
    # -- Read the password from a variable
    usePasswordFiles: false
    # -- Secret with the password
    existingSecret: "{{ .Values.global.secrets.name }}"
    # -- Key of that Secret
    existingSecretPasswordKey: DATASPOKE_REDIS_PASSWORD
  # -- The writable server
  master:
    # -- What the pod asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 256Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 512Mi
    # -- The volume
    persistence:
      # -- A cache needs none
      enabled: false
  # -- The read replicas
  replica:
    # -- Number of read replicas
    replicaCount: 1
    # -- What each pod asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 256Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 512Mi
    # -- The volume
    persistence:
      # -- A cache needs none
      enabled: false

# -- Qdrant (qdrant/qdrant)
qdrant:
  # -- Install Qdrant
  enabled: true
  # -- Number of servers
  replicaCount: 1
  # -- The container image
  image:
    # -- Use the image that needs no root at the start
    useUnprivilegedImage: true
  # -- Environment variables; the chart has no setting for an existing Secret
  env:
    - name: QDRANT__SERVICE__API_KEY
      valueFrom:
        secretKeyRef:
          name: dataspoke-secrets
          key: DATASPOKE_QDRANT_API_KEY
          optional: true
  # -- What the server asks for and may use
  resources:
    # -- What the scheduler sets aside
    requests:
      # -- In cores or millicores
      cpu: 500m
      # -- In bytes
      memory: 1024Mi
    # -- What the container may not exceed
    limits:
      # -- In cores or millicores
      cpu: 1000m
      # -- In bytes
      memory: 2048Mi
  # -- The volume
  persistence:
    # -- Size of the volume; cannot shrink later
    size: 50Gi

# -- Temporal (temporalio/temporal)
temporal:
  # -- Install Temporal
  enabled: true
  # -- The four processes of the server: frontend, history, matching, worker
  server:
    # -- Number of pods of each process
    replicaCount: 1
    # -- Form of the configuration file; server 1.30 and later read sprig templates
    configMapsToMount: sprig
    # -- Tell the server where that file is
    setConfigFilePath: true
    # -- What each pod of each process asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 1024Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 1000m
        # -- In bytes
        memory: 2048Mi
    # -- Configuration of the server
    config:
      # -- Where Temporal keeps its data: the PostgreSQL of this release
      persistence:
        # -- Workflows
        default:
          # -- Kind of store
          driver: sql
          # -- The database; the chart takes every value as it stands
          sql:
            # -- Driver
            driver: postgres12_pgx
            # -- Address of the server
            host: dataspoke-postgresql
            # -- Port of the server
            port: 5432
            # -- Database, made at the first install
            database: temporal
            # -- User
            user: dataspoke
            # -- Secret with the password
            existingSecret: dataspoke-secrets
            # -- Key of that Secret
            secretKey: DATASPOKE_POSTGRES_PASSWORD
        # -- Search
        visibility:
          # -- Kind of store
          driver: sql
          # -- The database; the chart takes every value as it stands
          sql:
            # -- Driver
            driver: postgres12_pgx
            # -- Address of the server
            host: dataspoke-postgresql
            # -- Port of the server
            port: 5432
            # -- Database, made at the first install
            database: temporal_visibility
            # -- User
            user: dataspoke
            # -- Secret with the password
            existingSecret: dataspoke-secrets
            # -- Key of that Secret
            secretKey: DATASPOKE_POSTGRES_PASSWORD
      # -- Temporal's own namespaces
      namespaces:
        # -- Register the namespaces below
        create: true
        # -- Name and retention of each; \`config.temporal.namespace\` is one of them
        namespace:
          - name: dataspoke
            retention: 3d
  # -- The Job that makes and updates the databases
  schema:
    # -- What each of its containers asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 50m
        # -- In bytes
        memory: 64Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 256Mi
  # -- Temporal's web interface
  web:
    # -- Run the web interface
    enabled: true
    # -- What the pod asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 50m
        # -- In bytes
        memory: 64Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 128Mi
  # -- A pod with Temporal's command line
  admintools:
    # -- Run the pod
    enabled: true
    # -- What the pod asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 10m
        # -- In bytes
        memory: 32Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 256Mi
  # -- The chart's own Cassandra
  cassandra:
    # -- Not used: Temporal shares the PostgreSQL of this release
    enabled: false
  # -- The chart's own MySQL
  mysql:
    # -- Not used
    enabled: false
  # -- The chart's own PostgreSQL
  postgresql:
    # -- Not used: this is not the PostgreSQL of this release
    enabled: false
  # -- The chart's own Elasticsearch
  elasticsearch:
    # -- Not used: search is kept in PostgreSQL
    enabled: false
  # -- The chart's own Prometheus
  prometheus:
    # -- Not used
    enabled: false
  # -- The chart's own Grafana
  grafana:
    # -- Not used
    enabled: false

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

/** values-dev.yaml of DataSpoke: infrastructure only, for developers who run the applications on their machine. */
export const DATASPOKE_DEV_VALUES = `# Infrastructure only: frontend, api and workers run on the developer's machine.

# -- Web interface
frontend:
  # -- Runs on the developer's machine
  enabled: false

# -- HTTP API
api:
  # -- Runs on the developer's machine
  enabled: false

# -- Temporal workers
workers:
  # -- Run on the developer's machine
  enabled: false

# -- PostgreSQL (bitnami/postgresql)
postgresql:
  # -- Credentials made by the install script
  auth:
    # -- Secret with the password
    existingSecret: dataspoke-postgres-secret
    # -- Keys of that Secret
    secretKeys:
      # -- Key with the password of postgres
      adminPasswordKey: POSTGRES_PASSWORD
      # -- Key with the password of the user
      userPasswordKey: POSTGRES_PASSWORD
  # -- The server
  primary:
    # -- What the server asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 100m
        # -- In bytes
        memory: 256Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 512Mi
    # -- The volume
    persistence:
      # -- Size of the volume; cannot shrink later
      size: 10Gi

# -- Redis (bitnami/redis)
redis:
  # -- Credentials made by the install script
  auth:
    # -- Secret with the password
    existingSecret: dataspoke-redis-secret
    # -- Key of that Secret
    existingSecretPasswordKey: REDIS_PASSWORD
  # -- The writable server
  master:
    # -- What the pod asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 50m
        # -- In bytes
        memory: 128Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 250m
        # -- In bytes
        memory: 256Mi
  # -- The read replicas
  replica:
    # -- No replicas in dev
    replicaCount: 0

# -- Qdrant (qdrant/qdrant)
qdrant:
  # -- Environment variables; the key comes from the Secret the install script makes
  env:
    - name: QDRANT__SERVICE__API_KEY
      valueFrom:
        secretKeyRef:
          name: dataspoke-qdrant-secret
          key: QDRANT_API_KEY
          optional: true
  # -- What the server asks for and may use
  resources:
    # -- What the scheduler sets aside
    requests:
      # -- In cores or millicores
      cpu: 100m
      # -- In bytes
      memory: 512Mi
    # -- What the container may not exceed
    limits:
      # -- In cores or millicores
      cpu: 500m
      # -- In bytes
      memory: 1024Mi
  # -- The volume
  persistence:
    # -- Size of the volume; cannot shrink later
    size: 10Gi

# -- Temporal (temporalio/temporal)
temporal:
  # -- The four processes of the server
  server:
    # -- What each pod of each process asks for and may use
    resources:
      # -- What the scheduler sets aside
      requests:
        # -- In cores or millicores
        cpu: 100m
        # -- In bytes
        memory: 512Mi
      # -- What the container may not exceed
      limits:
        # -- In cores or millicores
        cpu: 500m
        # -- In bytes
        memory: 1024Mi
    # -- Configuration of the server
    config:
      # -- Where Temporal keeps its data
      persistence:
        # -- Workflows
        default:
          # -- The database
          sql:
            # -- Secret with the password
            existingSecret: dataspoke-postgres-secret
            # -- Key of that Secret
            secretKey: POSTGRES_PASSWORD
        # -- Search
        visibility:
          # -- The database
          sql:
            # -- Secret with the password
            existingSecret: dataspoke-postgres-secret
            # -- Key of that Secret
            secretKey: POSTGRES_PASSWORD
  # -- Temporal's web interface
  web:
    # -- Off to keep the footprint small
    enabled: false
  # -- A pod with Temporal's command line
  admintools:
    # -- Off to keep the footprint small
    enabled: false

# -- Shared configuration: applications on the developer's machine read variables directly
config:
  # -- Nobody reads it in the cluster
  createConfigMap: false

# -- Shared secrets: the install script makes what the infrastructure needs
secrets:
  # -- Nobody reads it in the cluster
  createSecret: false
`;
