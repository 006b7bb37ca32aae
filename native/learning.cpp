// A C ABI over libtorch: tensors are opaque handles, every operator is one function, errors are text and never exceptions.
// Builds against libtorch 1.13 (Debian) and 2.x (CPU or CUDA): no CUDA symbol is named here, a device is a number (-1 is the CPU).
#include "attention.h"
#include "vision.h"
#include <ATen/Parallel.h>
#include <malloc.h>
#include <cstring>
#include <string>
#include <vector>

using H = at::Tensor*;
using HS = at::Tensor* const*;
using I = const int64_t*;
#define API extern "C" __attribute__((visibility("default")))

namespace {

constexpr int32_t abi = 2; // LearningEngine.cs knows the same number; raise both when a signature changes
thread_local std::string error;
const at::Tensor none;

at::Tensor& T(H h) { return *h; }
const at::Tensor& O(H h) { return h ? *h : none; }
at::IntArrayRef L(I s, int32_t n) { return {s, static_cast<size_t>(n)}; }
std::vector<at::Tensor> LT(HS a, int32_t n) {
  std::vector<at::Tensor> list;
  list.reserve(n);
  for (int32_t i = 0; i < n; i++) list.push_back(*a[i]);
  return list;
}
at::Device on(int32_t device) {
  return device < 0 ? at::Device(at::kCPU) : at::Device(at::kCUDA, static_cast<c10::DeviceIndex>(device));
}
at::TensorOptions options(int32_t type, int32_t device) { return at::TensorOptions().dtype(at::ScalarType(type)).device(on(device)); }

// Runs what may throw; on failure keeps the text and answers with the value given for it.
template <class R, class F>
R guarded(R failed, F body) {
  try {
    return body();
  } catch (const c10::Error& e) {
    error = e.what_without_backtrace();
  } catch (const std::exception& e) {
    error = e.what();
  } catch (...) {
    error = "an unknown C++ exception";
  }
  return failed;
}

template <class F>
int32_t attempt(F body) {
  return guarded<int32_t>(1, [&] { body(); return 0; });
}

// One pass over parameter, gradient and moments (Loshchilov and Hutter 2019, algorithm 2, with decay scaled by the rate).
struct AdamW {
  float rate, beta1, beta2, epsilon, keep, inverse_c2;

  void update(float* w, const float* g, float* m, float* v, int64_t from, int64_t to) const {
    for (int64_t j = from; j < to; j++) {
      const float mj = m[j] = beta1 * m[j] + (1 - beta1) * g[j];
      const float vj = v[j] = beta2 * v[j] + (1 - beta2) * g[j] * g[j];
      w[j] = w[j] * keep - rate * mj / (std::sqrt(vj) * inverse_c2 + epsilon);
    }
  }
};

}  // namespace

#define OPERATOR(name, parameters, expression) \
  API H px_##name parameters { return guarded<H>(nullptr, [&] { return new at::Tensor(expression); }); }
#include "operators.def"
#undef OPERATOR

API int32_t px_abi() { return abi; }
API const char* px_error() { return error.c_str(); }
API const char* px_version() { return TORCH_VERSION; }
API int32_t px_cuda_count() { return guarded<int32_t>(0, [] { return static_cast<int32_t>(torch::cuda::device_count()); }); }
API int32_t px_threads(int32_t n) { return attempt([&] { at::set_num_threads(n); }); }

// Keeps freed tensors inside the process: returning them to the kernel costs a page fault per 4 KiB at the next step.
API void px_keep_memory() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 2047 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
}

API int32_t px_grad_mode(int32_t enabled) {
  const bool before = c10::GradMode::is_enabled();
  c10::GradMode::set_enabled(enabled);
  return before;
}

API void px_free(HS h, int32_t n) {
  for (int32_t i = 0; i < n; i++) delete h[i];
}

API int32_t px_rank(H h) { return static_cast<int32_t>(T(h).dim()); }
API void px_shape(H h, int64_t* s) { std::memcpy(s, T(h).sizes().data(), T(h).dim() * sizeof(int64_t)); }
API int32_t px_type(H h) { return static_cast<int32_t>(T(h).scalar_type()); }
API int32_t px_device(H h) { return T(h).is_cpu() ? -1 : T(h).get_device(); }
API int32_t px_defined(H h) { return T(h).defined(); }
API int32_t px_item(H h, double* value) { return attempt([&] { *value = T(h).item<double>(); }); }
API int32_t px_require_grad(H h) { return attempt([&] { T(h).set_requires_grad(true); }); }
API int32_t px_set_data(H h, H other) { return attempt([&] { T(h).set_data(T(other)); }); }
API int32_t px_backward(H h) { return attempt([&] { T(h).backward(); }); }

API int32_t px_read(H h, void* bytes, int64_t length) {
  return attempt([&] {
    const auto c = T(h).detach().cpu().contiguous();
    TORCH_CHECK(static_cast<int64_t>(c.nbytes()) == length, "a tensor of ", c.nbytes(), " bytes was read into ", length);
    std::memcpy(bytes, c.data_ptr(), length);
  });
}

API int32_t px_zero_grad(HS p, int32_t n) {
  return attempt([&] {
    for (int32_t i = 0; i < n; i++) T(p[i]).mutable_grad().reset();
  });
}

// Norm of all gradients together; they are scaled down to most where it is above that.
API int32_t px_clip_grad(HS p, int32_t n, double most, double* norm) {
  return attempt([&] {
    at::NoGradGuard guard;
    double squares = 0;
    for (int32_t i = 0; i < n; i++)
      if (T(p[i]).grad().defined()) squares += std::pow(T(p[i]).grad().norm().item<double>(), 2);
    *norm = std::sqrt(squares);
    if (*norm > most)
      for (int32_t i = 0; i < n; i++)
        if (T(p[i]).grad().defined()) T(p[i]).mutable_grad().mul_(most / (*norm + 1e-6));
  });
}

// A step of AdamW over lists of parameters, first and second moments and decays: fused on the CPU, ATen's operators elsewhere.
API int32_t px_adamw(HS p, HS m, HS v, const double* decay, int32_t n, int64_t step, double rate, double beta1, double beta2,
                     double epsilon) {
  return attempt([&] {
    at::NoGradGuard guard;
    const double c1 = 1 - std::pow(beta1, step), c2 = std::sqrt(1 - std::pow(beta2, step));
    for (int32_t i = 0; i < n; i++) {
      auto& w = T(p[i]);
      auto g = w.grad();
      if (!g.defined()) continue;
      if (w.is_cpu() && w.scalar_type() == at::kFloat && w.is_contiguous()) {
        g = g.contiguous();
        const AdamW adam{static_cast<float>(rate / c1), static_cast<float>(beta1), static_cast<float>(beta2),
                         static_cast<float>(epsilon), static_cast<float>(1 - rate * decay[i]), static_cast<float>(1 / c2)};
        float *W = w.data_ptr<float>(), *G = g.data_ptr<float>(), *M = T(m[i]).data_ptr<float>(), *V = T(v[i]).data_ptr<float>();
        at::parallel_for(0, w.numel(), 16384, [=](int64_t from, int64_t to) { adam.update(W, G, M, V, from, to); });
      } else {
        w.mul_(1 - rate * decay[i]);
        T(m[i]).lerp_(g, 1 - beta1);
        T(v[i]).mul_(beta2).addcmul_(g, g, 1 - beta2);
        w.addcdiv_(T(m[i]), T(v[i]).sqrt().div_(c2).add_(epsilon), -rate / c1);
      }
    }
  });
}
