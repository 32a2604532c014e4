#include "http/workspace.h"

#include <cstring>

namespace hoitu::http {

void Workspace::Compact() {
  if (begin == 0) return;
  std::memmove(bytes.get(), bytes.get() + begin, end - begin);
  end -= begin;
  begin = 0;
}

std::unique_ptr<Workspace> WorkspacePool::Take() {
  if (stored_.empty()) return std::make_unique<Workspace>(size_);
  std::unique_ptr<Workspace> workspace = std::move(stored_.back());
  stored_.pop_back();
  return workspace;
}

void WorkspacePool::Return(std::unique_ptr<Workspace> workspace) {
  if (stored_.size() == kMaxStored) return;
  workspace->begin = workspace->end = 0;
  workspace->out.Clear();
  stored_.push_back(std::move(workspace));
}

}  // namespace hoitu::http
