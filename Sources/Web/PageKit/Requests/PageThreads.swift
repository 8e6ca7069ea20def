import NIOPosix

/// Threads on which pages are made. They may wait – for the file, for a result that somebody else works out – without anybody
/// else's request waiting for them: connections and static files have threads of their own.
package final class PageThreads: TaskExecutor {
    /// For all workbenches of the program. Most of them only ever wait, so there are more than processors.
    package static let shared = PageThreads(count: 64)

    private let pool: NIOThreadPool

    private init(count: Int) {
        pool = NIOThreadPool(numberOfThreads: count)
        pool.start()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { [self] _ in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
