/** Production values of PostgreSQL, Redis and Qdrant. */
export const INFRASTRUCTURE_VALUES = `
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
`;
