/** Production values of frontend, API and workers. */
export const APPLICATION_VALUES = `
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
`;
