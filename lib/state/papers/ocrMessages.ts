import type { Word } from '../../document/word'

/** A picture that the worker is to read. */
export interface ToOcrWorker {
  /** Red, green, blue and opacity of each picture element. */
  readonly colours: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Its words; `null` where the engine has failed. */
export interface FromOcrWorker {
  readonly words: readonly Word[] | null
  /** Degrees by which the lines of the picture fall to the right. */
  readonly slope: number
  /** There is nothing on it. */
  readonly isBlank: boolean
}
