const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `clean` (synchronous) when this process ends by itself, by an error, or by a signal that it can hear; so that no
 * child and no temporary folder outlives it. Returns what takes that back.
 */
export function atEndOfProcess(clean: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    clean()
    forget()
    // With nobody else listening, the signal does what it would have done without us.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
  }
  const forget = () => {
    process.off('exit', clean)
    for (const signal of signals) process.off(signal, onSignal)
  }
  process.once('exit', clean)
  for (const signal of signals) process.once(signal, onSignal)
  return forget
}
