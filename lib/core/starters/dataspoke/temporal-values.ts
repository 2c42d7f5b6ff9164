/** Production values of Temporal, which keeps its data in the PostgreSQL of the release. */
export const TEMPORAL_VALUES = `
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
`;
