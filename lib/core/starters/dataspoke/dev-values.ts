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
