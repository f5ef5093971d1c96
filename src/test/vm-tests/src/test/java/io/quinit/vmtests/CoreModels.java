package io.quinit.vmtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.quinit.cluster.manifests.ManifestObject;
import io.quinit.cluster.manifests.Manifests;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kubernetes' own kinds by typed models (Fabric8). A model keeps what it does not know: that has to be empty, at any depth. */
final class CoreModels {
    private static final Map<String, Class<?>> MODELS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/ResourceQuota", ResourceQuota.class,
            "v1/Service", Service.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "rbac.authorization.k8s.io/v1/Role", Role.class,
            "rbac.authorization.k8s.io/v1/RoleBinding", RoleBinding.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private CoreModels() {}

    /** Fields that no model has, values of a wrong type, and kinds that are neither modelled nor KubeVirt's. */
    static List<String> problems(String manifest) {
        List<String> problems = new ArrayList<>();
        for (ManifestObject object : Manifests.parse(manifest).objects()) {
            if (object.apiVersion().contains("kubevirt.io/")) {
                continue;
            }
            Class<?> model = MODELS.get(object.apiVersion() + "/" + object.kind());
            if (model == null) {
                problems.add(object.title() + ": no model of its kind");
                continue;
            }
            try {
                unknown(object.title(), JSON.treeToValue(object.root(), model), problems);
            } catch (JsonProcessingException wrong) {
                problems.add(object.title() + ": " + wrong.getOriginalMessage());
            }
        }
        return problems;
    }

    /** Looks into every object of the model that a getter gives. */
    private static void unknown(String where, Object model, List<String> problems) {
        switch (model) {
            case null -> {}
            case List<?> list -> list.forEach(element -> unknown(where, element, problems));
            case Map<?, ?> map -> map.values().forEach(element -> unknown(where, element, problems));
            case Object object
            when object.getClass().getName().startsWith("io.fabric8.") -> {
                for (Method method : object.getClass().getMethods()) {
                    if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
                        getter(where, object, method, problems);
                    }
                }
            }
            default -> {}
        }
    }

    private static void getter(String where, Object object, Method method, List<String> problems) {
        Object value = call(method, object);
        if (method.getName().equals("getAdditionalProperties") && value instanceof Map<?, ?> more && !more.isEmpty()) {
            problems.add(where + ": " + object.getClass().getSimpleName() + " has no fields " + more.keySet());
        }
        unknown(where, value, problems);
    }

    private static Object call(Method getter, Object object) {
        try {
            return getter.invoke(object);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
