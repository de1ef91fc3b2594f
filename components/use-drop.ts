'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Takes a file, or text, that is dropped anywhere on the page; without this the browser would leave the page to
 * show it. Gives whether something is being dragged over.
 */
export function useDrop(onDropped: (log: File | string) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useRef(onDropped);
  useEffect(() => {
    take.current = onDropped;
  });
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain');
      if (file) take.current(file);
      else if (text) take.current(text);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
