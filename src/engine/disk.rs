//! File work of small items, off the runtime, on as few threads as keep up with it.
//!
//! A thread per short task costs more in wake-ups than the task itself, so one or two threads take task after task. A
//! slow file system gets more of them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::EngineError;

/// Threads at most. *Source:* what a network file system with 10 ms per operation needs for 1,500 files a second.
/// *Applies:* small uploads and downloads.
const THREADS: usize = 16;

/// A task that waited this long asks for one more thread. *Source:* ten times what a small file costs on a local disk.
const PATIENCE: Duration = Duration::from_millis(1);

type Task = Box<dyn FnOnce() + Send>;

/// A queue of file work. Cheap to clone.
#[derive(Clone, Default)]
pub struct DiskQueue {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    waiting: VecDeque<(Instant, Task)>,
    threads: usize,
}

impl DiskQueue {
    /// Runs `work` in its turn.
    ///
    /// # Errors
    /// Those of `work`; [`EngineError::Worker`] when it panicked.
    pub async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, EngineError> + Send + 'static,
    ) -> Result<T, EngineError> {
        let (sender, receiver) = oneshot::channel();
        // Nobody waits for an answer any more when the item was dropped.
        let task = Box::new(move || drop(sender.send(work())));
        if self.push(task) {
            let state = self.state.clone();
            // Not awaited: the thread ends by itself when the queue is empty, and each task answers for itself.
            drop(tokio::task::spawn_blocking(move || drain(&state)));
        }
        receiver.await.unwrap_or_else(|_| Err(EngineError::Worker("a file task panicked".to_owned())))
    }

    /// Queues a task; `true` when one more thread should take tasks.
    fn push(&self, task: Task) -> bool {
        let mut state = lock(&self.state);
        let now = Instant::now();
        let impatient = state.waiting.front().is_some_and(|(since, _)| now.duration_since(*since) > PATIENCE);
        state.waiting.push_back((now, task));
        let more = state.threads == 0 || (impatient && state.threads < THREADS);
        state.threads += usize::from(more);
        more
    }
}

fn drain(state: &Mutex<State>) {
    loop {
        let task = {
            let mut state = lock(state);
            match state.waiting.pop_front() {
                Some((_, task)) => task,
                None => {
                    state.threads -= 1;
                    return;
                }
            }
        };
        // A panic is told by the answer that never comes; the thread goes on with the others' tasks.
        drop(std::panic::catch_unwind(std::panic::AssertUnwindSafe(task)));
    }
}

fn lock(state: &Mutex<State>) -> std::sync::MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures_util::future::join_all;

    #[tokio::test]
    async fn every_task_is_answered_also_beside_one_that_panics() {
        let queue = DiskQueue::default();
        let tasks = (0..200).map(|number| {
            queue.run(move || {
                assert!(number != 7, "a fault in a file task");
                Ok(number)
            })
        });
        let answers = join_all(tasks).await;
        assert!(matches!(answers[7], Err(EngineError::Worker(_))));
        let sum: i32 = answers.into_iter().flatten().sum();
        assert_eq!(sum, (0..200).sum::<i32>() - 7);
        assert_eq!(lock(&queue.state).waiting.len(), 0);
    }

    #[tokio::test]
    async fn slow_tasks_get_more_threads() {
        let queue = DiskQueue::default();
        let started = Instant::now();
        // One thread alone would take 3.2 s for the first batch of blocked tasks.
        let queue = &queue;
        let slow = (0..32_u64).map(|task| async move {
            tokio::time::sleep(Duration::from_millis(task * 7 % 20)).await;
            queue
                .run(|| {
                    std::thread::sleep(Duration::from_millis(100));
                    Ok(())
                })
                .await
        });
        assert!(join_all(slow).await.into_iter().all(|answer| answer.is_ok()));
        assert!(started.elapsed() < Duration::from_millis(3000), "{:?}", started.elapsed());
    }
}
